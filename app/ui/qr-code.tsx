import { create } from "qrcode";

/** Light modules around the drawing, as ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/** The dark modules as one path, each run of a row being one rectangle. */
function pathOf(size: number, isDark: (row: number, column: number) => boolean): string {
  const runs: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!isDark(row, column)) continue;
      const start = column;
      while (column < size && isDark(row, column)) column += 1;
      const length = column - start;
      runs.push(`M${start} ${row}h${length}v1h-${length}z`);
    }
  }
  return runs.join("");
}

/** A text as a QR code, dark on light in either theme, with its quiet zone. `label` says what it is for, to those who do not see it. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const edge = modules.size + 2 * QUIET_ZONE;
  return (
    <svg className="qr-code" viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${edge} ${edge}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={edge} height={edge} fill="#ffffff" />
      <path d={pathOf(modules.size, (row, column) => modules.get(row, column) === 1)} fill="#000000" />
    </svg>
  );
}
