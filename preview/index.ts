/** The preview page: opens documents, wires the tools, and shows tests what happened through `window.countersignPreview`. */
import { UnreadableDocument } from "../shared/ooxml/errors.ts";
import "./preview.css";
import { Session } from "./session.ts";
import { isTheme, paneAddress, type ThemeName } from "./view/themes.ts";
import { sliceText } from "./word/text.ts";

const find = <T extends HTMLElement>(id: string): T => document.getElementById(id) as T;
const query = new URLSearchParams(location.search);
const places = { paper: find("paper"), margin: find("margin"), desk: find("desk"), pane: find("pane") };
const sample = find<HTMLSelectElement>("sample");
const track = find<HTMLInputElement>("track");
const themes = find<HTMLSelectElement>("theme");
const width = find<HTMLSelectElement>("width");
const wire: { direction: string; message: unknown }[] = [];
const keepWire = query.has("wire");
let session: Session | undefined;
let theme: ThemeName = isTheme(query.get("theme")) ? (query.get("theme") as ThemeName) : "light";

/** Opens a document; an unreadable one leaves the present one open and says why. */
function show(bytes: Uint8Array, name: string): void {
  try {
    const before = session;
    const options = {
      name,
      places,
      paneUrl: paneAddress(theme),
      strict: !query.has("lenient"),
      ...(keepWire ? { log: (direction: string, message: unknown) => void wire.push({ direction, message }) } : {}),
    };
    session = new Session(bytes, options);
    before?.close();
    session.word.context.deletionsInText = query.get("markup") === "all";
    find("notice").textContent = "";
    sample.value = [...sample.options].find((option) => `${option.value}.docx` === name)?.value ?? "";
    document.title = `${name} – Countersign preview`;
    session.word.document.listen(report);
    report();
  } catch (error) {
    const reason = error instanceof UnreadableDocument ? error.message : "This file could not be opened.";
    find("notice").textContent = `${name}: ${reason}`;
    if (!(error instanceof UnreadableDocument)) throw error;
  }
}

async function open(source: string | Uint8Array | ArrayBuffer, name?: string): Promise<void> {
  if (typeof source !== "string") return show(new Uint8Array(source), name ?? "Document.docx");
  const response = await fetch(source);
  const file = name ?? decodeURIComponent(source.split("/").pop() ?? "Document.docx");
  if (!response.ok) {
    find("notice").textContent = `${file} is not there (${response.status}).`;
    return;
  }
  show(new Uint8Array(await response.arrayBuffer()), file);
}

function report(): void {
  if (!session) return;
  const { document: word } = session.word;
  track.checked = word.trackingMode !== "Off";
  const counts = [
    session.name,
    plural(word.paragraphs().length, "paragraph"),
    plural(word.comments.list().length, "comment"),
    plural(word.revisions().length, "tracked change"),
  ];
  find("status").replaceChildren(
    ...counts.map((text) => Object.assign(document.createElement("span"), { textContent: text })),
  );
}

function plural(count: number, thing: string): string {
  return `${count.toLocaleString("en")} ${thing}${count === 1 ? "" : "s"}`;
}

function setTheme(name: ThemeName): void {
  theme = name;
  themes.value = name;
  document.documentElement.dataset.theme = name;
  session?.loadPane(paneAddress(name));
}

function download(): void {
  if (!session) return;
  const type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  const address = URL.createObjectURL(new Blob([session.word.document.file.save() as BlobPart], { type }));
  const link = Object.assign(document.createElement("a"), { href: address, download: session.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

async function openFile(file: File | undefined): Promise<void> {
  if (!file) return;
  show(new Uint8Array(await file.arrayBuffer()), file.name);
}

sample.addEventListener("change", () => void open(`/samples/${sample.value}.docx`));
find("open").addEventListener("click", () => find("file").click());
find<HTMLInputElement>("file").addEventListener("change", (event) => {
  const input = event.target as HTMLInputElement;
  void openFile(input.files?.[0]).then(() => {
    input.value = "";
  });
});
find("save").addEventListener("click", download);
find("undo").addEventListener("click", () => session?.word.document.undo());
find("accept").addEventListener("click", () => session?.word.document.resolveAll(true));
find("reject").addEventListener("click", () => session?.word.document.resolveAll(false));
track.addEventListener("change", () => session?.word.document.setTracking(track.checked ? "TrackAll" : "Off"));
themes.addEventListener("change", () => isTheme(themes.value) && setTheme(themes.value));
width.addEventListener("change", () => places.pane.style.setProperty("--pane", `${width.value}px`));
places.desk.addEventListener("dragover", (event) => {
  event.preventDefault();
  places.desk.classList.add("drop");
});
places.desk.addEventListener("dragleave", () => places.desk.classList.remove("drop"));
places.desk.addEventListener("drop", (event) => {
  event.preventDefault();
  places.desk.classList.remove("drop");
  void openFile(event.dataTransfer?.files[0]);
});

/** What tests may ask and do. */
const api = {
  open,
  selectionText: () => session?.word.document.textOf(session.word.document.selection) ?? "",
  comments: () => session?.word.document.comments.list() ?? [],
  revisions: () => session?.word.document.revisions() ?? [],
  paragraphs: () => {
    const word = session?.word.document;
    return word?.paragraphs().map((each) => sliceText(word.text(each), 0, Number.POSITIVE_INFINITY)) ?? [];
  },
  labels: () =>
    session?.word.document.paragraphs().map((each) => session!.word.context.labelOf(each)?.label ?? "") ?? [],
  /** Changes a paragraph as a person would. */
  edit: (index: number, text: string) => {
    const word = session?.word.document;
    const paragraph = word?.paragraphs()[index];
    if (word && paragraph) word.group(() => word.replace(word.contentOf(paragraph), text));
  },
  save: () => session?.word.document.file.save() ?? new Uint8Array(),
  trackingMode: () => session?.word.document.trackingMode ?? "Off",
  /** References that the pane has not given back. */
  references: () => session?.word.executor.references ?? 0,
  /** All messages, when the page was opened with `?wire`. */
  wire,
};
declare global {
  interface Window {
    countersignPreview: typeof api;
  }
}
window.countersignPreview = api;

setTheme(theme);
if (query.get("width") === "320") {
  width.value = "320";
  places.pane.style.setProperty("--pane", "320px");
}
const wanted = query.get("sample") ?? "mutual-nda";
const first = [...sample.options].some((option) => option.value === wanted && wanted !== "") ? wanted : "mutual-nda";
sample.value = first;
void open(`/samples/${first}.docx`);
