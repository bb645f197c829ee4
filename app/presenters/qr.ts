import { create } from "qrcode";

/** White around a code, in modules: the least that ISO/IEC 18004 asks for. */
const QUIET_ZONE = 4;

/** A code as an image of squares: `size` modules a side, the white around it included, and the dark ones as one path. */
export type QrCode = { readonly size: number; readonly path: string };

/** The QR code of a text. It can be read with a sixth of it hidden (level M), as a sheet on a wall soon is. */
export function qrCode(text: string): QrCode {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const rows = Array.from({ length: modules.size }, (_, y) => darkRuns(modules, y).map(({ from, to }) => `M${from + QUIET_ZONE} ${y + QUIET_ZONE}h${to - from}v1h${from - to}z`).join(""));
  return { size: modules.size + 2 * QUIET_ZONE, path: rows.join("") };
}

type Modules = { readonly size: number; get(row: number, column: number): number };

/** The dark modules of a row as spans, each from its first to before its end. */
function darkRuns(modules: Modules, y: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  for (let x = 0; x < modules.size; x += 1) {
    if (!modules.get(y, x)) continue;
    const last = runs.at(-1);
    if (last?.to === x) last.to = x + 1;
    else runs.push({ from: x, to: x + 1 });
  }
  return runs;
}
