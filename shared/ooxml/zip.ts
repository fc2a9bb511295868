/** Unpacks the XML parts of a .docx, within limits that a zip bomb cannot pass. */
import { strFromU8, unzipSync } from "fflate";
import { UnreadableDocument } from "./errors.ts";

/** What a file may hold at most. Figures are bytes, but `entries`. */
export const ZIP_LIMITS = { file: 100_000_000, entries: 5_000, part: 100_000_000, total: 200_000_000 } as const;

/** Unpacks the parts whose name passes `wanted`. Throws {@link UnreadableDocument}. */
export function unpack(bytes: Uint8Array, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  if (bytes.length > ZIP_LIMITS.file) throw new UnreadableDocument("too-large");
  // A compound file (old .doc, or an encrypted package: MS-OFFCRYPTO) starts so.
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new UnreadableDocument("protected");
  if (!startsWith(bytes, [0x50, 0x4b])) throw new UnreadableDocument("not-a-docx");
  let entries = 0;
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: (file) => {
        entries += 1;
        if (entries > ZIP_LIMITS.entries) throw new UnreadableDocument("too-large");
        if (!wanted(file.name)) return false;
        total += file.originalSize;
        if (file.originalSize > ZIP_LIMITS.part || total > ZIP_LIMITS.total) throw new UnreadableDocument("too-large");
        return true;
      },
    });
  } catch (error) {
    throw error instanceof UnreadableDocument ? error : new UnreadableDocument("damaged", error);
  }
}

/** A part's text: UTF-8, or UTF-16 by its byte order mark (the two encodings ECMA-376 part 2 allows). */
export function decodePart(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  return strFromU8(startsWith(bytes, [0xef, 0xbb, 0xbf]) ? bytes.subarray(3) : bytes);
}

function startsWith(bytes: Uint8Array, signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
