/** One document open in the page: host, view, margin and the pane beside it. Opening another one makes a new session. */
import { parseXmlInBrowser } from "../shared/ooxml/xml.ts";
import type { RichRequest } from "./host/executor.ts";
import { type PaneHost, Transport } from "./host/transport.ts";
import { CommentMargin } from "./view/comment-margin.ts";
import { DocumentView } from "./view/document-view.ts";
import { allowEditing } from "./view/editing.ts";
import { WordHost } from "./word-host.ts";

/** What Word claims to support here: WordApi up to 1.6 by the npm Office.js and the members of surface/. */
export const REQUIREMENTS: Record<string, number> = {
  wordapi: 1.6,
  wordapionline: 1.1,
  wordapidesktop: 1.4,
  dialogapi: 1.2,
  richapiruntimeflag: 1.2,
  settings: 1.1,
  documentevents: 1.1,
};

/** The places of the page a session draws in. */
export interface Places {
  paper: HTMLElement;
  margin: HTMLElement;
  desk: HTMLElement;
  pane: HTMLElement;
}

export interface SessionOptions {
  name: string;
  places: Places;
  paneUrl: string;
  requirements?: Record<string, number>;
  /** Refuse what makes Word hang. */
  strict?: boolean;
  log?: PaneHost["log"];
}

const SETTINGS = "countersign-preview:settings:";

export class Session {
  readonly name: string;
  readonly word: WordHost;
  readonly #options: SessionOptions;
  #transport: Transport | undefined;
  readonly #view: DocumentView;
  readonly #ends: (() => void)[] = [];

  /** @throws UnreadableDocument */
  constructor(bytes: Uint8Array, options: SessionOptions) {
    const { places, name } = options;
    this.name = name;
    this.#options = options;
    const serializer = new XMLSerializer();
    const tools = { parse: parseXmlInBrowser, serialize: (node: Node) => serializer.serializeToString(node) };
    this.word = new WordHost(bytes, { tools, strict: options.strict });
    const { context, document } = this.word;
    const margin = new CommentMargin(places.margin, context, () => this.#view);
    this.#view = new DocumentView(places.paper, context, () => margin.arrange());
    const arrange = () => margin.arrange();
    places.desk.addEventListener("scroll", arrange, { passive: true });
    const resizing = new ResizeObserver(arrange);
    resizing.observe(places.paper);
    this.#ends.push(
      allowEditing(places.paper, context, this.#view),
      document.listen((change) => {
        if (change.kind === "selection") this.#transport?.fire("documentSelectionChanged", {});
        if (change.kind === "text" && this.word.root.events.has("ParagraphChanged")) {
          const ids = change.paragraphs.map((paragraph) => document.idOf(paragraph));
          this.#transport?.fireRichEvent(1001, "", { type: "ParagraphChanged", uniqueLocalIds: ids, source: "Local" });
        }
      }),
      () => places.desk.removeEventListener("scroll", arrange),
      () => resizing.disconnect(),
    );
    places.desk.scrollTop = 0;
    margin.arrange();
    this.loadPane(options.paneUrl);
  }

  /** Loads the pane anew, as when the theme changes. */
  loadPane(url: string): void {
    this.#transport?.close();
    const iframe = document.createElement("iframe");
    iframe.title = "Task pane";
    this.#transport = new Transport(this.#paneHost(), {
      iframe,
      paneUrl: url,
      requirements: this.#options.requirements ?? REQUIREMENTS,
    });
    this.#options.places.pane.replaceChildren(iframe);
  }

  close(): void {
    this.#transport?.close();
    for (const end of this.#ends) end();
    this.#view.close();
  }

  #paneHost(): PaneHost {
    const { document, executor } = this.word;
    const key = SETTINGS + this.name;
    const settings = JSON.parse(localStorage.getItem(key) ?? "{}") as Record<string, unknown>;
    return {
      execute: (request) => JSON.stringify(executor.execute(JSON.parse(request) as RichRequest)),
      settings,
      saveSettings: (next) => {
        for (const name of Object.keys(settings)) delete settings[name];
        Object.assign(settings, next);
        localStorage.setItem(key, JSON.stringify(settings));
      },
      documentUrl: () => `${location.origin}/documents/${encodeURIComponent(this.name)}`,
      selectedText: () => document.textOf(document.selection),
      setSelectedText: (text) => document.select(document.replace(document.selection, text)),
      file: () => document.file.save(),
      log: this.#options.log,
    };
  }
}
