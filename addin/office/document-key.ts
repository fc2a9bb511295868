/** A name for the document that outlives the session, kept in the document's own settings. Made only when the reviewer presses Review. */
const SETTING = "countersign.documentKey";

/** The key, if this document was ever reviewed. */
export function knownDocumentKey(): string | undefined {
  const value: unknown = Office.context.document.settings?.get(SETTING);
  return typeof value === "string" && /^[\w-]{8,100}$/.test(value) ? value : undefined;
}

/** The key, made and saved at the first review. A document that cannot be saved to still has a key for this session. */
export async function ensureDocumentKey(): Promise<string> {
  const known = knownDocumentKey();
  if (known) return known;
  const key = crypto.randomUUID();
  Office.context.document.settings.set(SETTING, key);
  await new Promise<void>((resolve) => Office.context.document.settings.saveAsync(() => resolve()));
  return key;
}
