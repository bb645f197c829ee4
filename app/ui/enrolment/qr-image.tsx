import type { QrCode } from "~/presenters/qr";

/** A QR code, dark on white in both themes: cameras read no other. */
export function QrImage({ code: { size, path }, label }: { readonly code: QrCode; readonly label: string }) {
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
