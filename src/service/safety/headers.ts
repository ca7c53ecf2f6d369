import type { MiddlewareHandler } from "hono";
import { secureHeaders } from "hono/secure-headers";

const SELF = ["'self'"];
/** The engine's WebAssembly may run in the page; text still becomes no script. */
const SCRIPT = ["'self'", "'wasm-unsafe-eval'"];
const NONE = ["'none'"];

/** The page takes everything from this server, runs no script that stands in a page and is shown in no frame. */
export function headers(): MiddlewareHandler {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: NONE,
      scriptSrc: SCRIPT,
      styleSrc: SELF,
      imgSrc: ["'self'", "data:"],
      fontSrc: SELF,
      connectSrc: SELF,
      workerSrc: SELF,
      manifestSrc: SELF,
      baseUri: NONE,
      formAction: NONE,
      frameAncestors: NONE,
    },
    referrerPolicy: "no-referrer",
    // The server speaks plain HTTP; whoever puts TLS before it decides on this.
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
  });
}
