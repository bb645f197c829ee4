import { conclude } from "./test/conclude";
import { approval, IS_STRICT, papers } from "./test/runners";

/** Holds papers against approved pictures, HarfBuzz, poppler and qpdf, and draws long ones. With `--approve` it approves the pictures as they are drawn now. */
conclude([process.argv.includes("--approve") ? await approval() : await papers(IS_STRICT)]);
