"use client";
import { useEffect, useState } from "react";
import { text } from "@/lib/text";
import "@/lib/text/share";
import { Dialog } from "./Dialog";
import { type Code, codeOf } from "./qr";

/** The link as a code to be read from the back of a room: as large as the screen allows, black on white in any theme. */
export function QrDialog({ link, onClose }: { link: string; onClose: () => void }) {
  const [code, setCode] = useState<Code | null>();
  useEffect(() => {
    let wanted = true;
    void codeOf(link).then((made) => wanted && setCode(made));
    return () => {
      wanted = false;
    };
  }, [link]);
  const { share } = text;
  return (
    <Dialog title={share.qrTitle} onClose={onClose} width="qr-window">
      {code === null && <p>{share.qrTooLong}</p>}
      {code && (
        <>
          <svg
            role="img"
            aria-label={share.qrAlt}
            viewBox={`0 0 ${code.size} ${code.size}`}
            shapeRendering="crispEdges"
            className="qr"
          >
            <rect width={code.size} height={code.size} fill="#ffffff" />
            <path d={code.path} fill="#000000" />
          </svg>
          <p className="mt-3 text-center text-faint">{share.qrHint}</p>
        </>
      )}
    </Dialog>
  );
}
