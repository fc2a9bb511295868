/** Security headers that still let Office show the pane in its frame. */
import { secureHeaders } from "hono/secure-headers";

/** Hosts of Word on the web and of the Office shell that frame task panes. */
const OFFICE_FRAMES = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.microsoft.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
  "https://*.live.com",
  "https://*.office365.com",
];
/** Office.js comes from Microsoft's host, and on the web loads one file of its own from the second. */
const OFFICE_SCRIPTS = ["https://appsforoffice.microsoft.com", "https://ajax.aspnetcdn.com"];

/** `authority`: where sign-in happens, which the pane must be able to reach. `hsts`: in production only, or it would bind every other program on a developer's localhost to https. */
export function securityHeaders({ authority, hsts }: { authority?: string; hsts: boolean }) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'self'"],
      scriptSrc: ["'self'", ...OFFICE_SCRIPTS],
      // Fluent UI writes its rules into style elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", "data:", "https://appsforoffice.microsoft.com"],
      fontSrc: ["'self'", "data:", "https://res.cdn.office.net"],
      connectSrc: [
        "'self'",
        "wss:",
        "https://appsforoffice.microsoft.com",
        "https://browser.events.data.microsoft.com",
        ...(authority ? [authority] : []),
      ],
      frameSrc: ["'self'", ...(authority ? [authority] : [])],
      frameAncestors: ["'self'", ...OFFICE_FRAMES],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
    },
    strictTransportSecurity: hsts,
    xFrameOptions: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    referrerPolicy: "strict-origin-when-cross-origin",
    permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
  });
}
