/** Word on the web's side of the task pane's message protocol: boots the pane's Office.js and answers its messages. */

/** What the pane's host can do. Methods answer the `_data` of the response. */
export interface PaneHost {
  /** Rich API: JSON of a request to JSON of a response. */
  execute(request: string): string;
  settings: Record<string, unknown>;
  saveSettings(settings: Record<string, unknown>): void;
  documentUrl(): string;
  selectedText(): string;
  /** Replaces the selection's text. */
  setSelectedText(text: string): void;
  /** The whole document, for `getFileAsync`. */
  file(): Uint8Array;
  /** Every message, for tests and for people who look. */
  log?(direction: "from pane" | "to pane", message: unknown): void;
}

export interface TransportOptions {
  iframe: HTMLIFrameElement;
  paneUrl: string;
  locale?: string;
  /** Requirement sets the host claims. */
  requirements: Record<string, number>;
}

interface Message {
  _messageType: number;
  _actionName: string;
  _conversationId: string;
  _correlationId: number;
  _origin: string;
  _data: unknown;
  _actionType: number;
}

interface DispatchData {
  DdaMethod?: { DispatchId: number };
  DdaSettingsMethod?: { Properties?: [string, unknown][] };
  ArrayData?: unknown[];
  [key: string]: unknown;
}

const MESSAGE = { request: 0, response: 1 } as const;
const ACTION = { invoke: 0, register: 1, unregister: 2 } as const;
const RESPONSE = { answer: 0, event: 1 } as const;
/** DdaMethod.DispatchId of what this host answers (word.md has the list). */
const DISPATCH = {
  getSelected: 64,
  setSelected: 65,
  loadSettings: 75,
  saveSettings: 76,
  getFile: 77,
  getSlice: 80,
  closeFile: 81,
  fileProperties: 86,
  richApi: 93,
  accessToken: 98,
} as const;
/** Error codes of Office.js (OSF.DDA.ErrorCodeManager). */
const ERROR = { none: 0, notSupported: 5001, noIdentity: 13_003 } as const;
const SLICE = 4_194_304;
const WORD = 32;

/** Connects a pane with its host. One instance for each load of the pane. */
export class Transport {
  readonly #host: PaneHost;
  readonly #options: TransportOptions;
  readonly #conversation = `preview-${crypto.randomUUID().slice(0, 8)}`;
  readonly #control = crypto.randomUUID();
  readonly #registered = new Map<string, number>();
  readonly #receive: (event: MessageEvent) => void;
  readonly #dialogs = new Map<string, Window | null>();

  constructor(host: PaneHost, options: TransportOptions) {
    this.#host = host;
    this.#options = options;
    this.#receive = (event) => this.#onMessage(event);
    window.addEventListener("message", this.#receive);
    const { iframe, paneUrl, locale = "en-US" } = options;
    // Office.js reads these from window.name before anything else; it must be set before the frame is in the page.
    iframe.name = JSON.stringify({
      baseFrameName: "countersign-preview",
      hostInfo: `Word$Web$16.01$${locale}$${this.#control}$$disableLogging$0`,
      xdmInfo: [this.#conversation, this.#control, location.origin].join("|"),
      serializerVersion: "1",
    });
    iframe.src = paneUrl;
  }

  close(): void {
    window.removeEventListener("message", this.#receive);
    for (const dialog of this.#dialogs.values()) dialog?.close();
  }

  /** Fires a host event such as "documentSelectionChanged", if the pane listens. */
  fire(event: string, data: unknown): void {
    const correlation = this.#registered.get(event);
    if (correlation !== undefined) this.#post(event, correlation, RESPONSE.event, data);
  }

  /** Fires an event of the rich API (paragraph changed, …). */
  fireRichEvent(type: number, target: string, args: unknown): void {
    this.fire("richApiMessage", { ArrayData: [[65_536, type, target, JSON.stringify(args), 0, false]] });
  }

  #onMessage(event: MessageEvent): void {
    if (event.source !== this.#options.iframe.contentWindow || event.origin !== location.origin) return;
    const message = parse(event.data);
    if (!message || message._messageType !== MESSAGE.request) return;
    this.#host.log?.("from pane", message);
    const { _actionName: name, _correlationId: correlation } = message;
    if (message._actionType === ACTION.register) this.#registered.set(name, correlation);
    if (message._actionType === ACTION.unregister) this.#registered.delete(name);
    const answer =
      message._actionType === ACTION.invoke ? this.#answer(name, message._data) : { Version: 1, Error: ERROR.none };
    this.#post(name, correlation, RESPONSE.answer, answer);
  }

  #post(name: string, correlation: number, type: number, data: unknown): void {
    const message = {
      _messageType: MESSAGE.response,
      _actionName: name,
      _conversationId: this.#conversation,
      _correlationId: correlation,
      _origin: location.origin,
      _errorCode: 0,
      _responseType: type,
      _data: data,
      _serializerVersion: 1,
    };
    this.#host.log?.("to pane", message);
    this.#options.iframe.contentWindow?.postMessage(JSON.stringify(message), location.origin);
  }

  #answer(name: string, data: unknown): unknown {
    if (name === "ContextActivationManager_getAppContextAsync") return this.#context();
    if (name === "executeMethod") return this.#dispatch((data ?? {}) as DispatchData);
    return null;
  }

  #context(): unknown {
    const { locale = "en-US", requirements } = this.#options;
    return {
      _id: this.#control,
      _appName: WORD,
      _appVersion: 16,
      _appMinorVersion: 1,
      _appUILocale: locale,
      _dataLocale: locale,
      _docUrl: this.#host.documentUrl(),
      _clientMode: 1,
      _settings: this.#host.settings,
      _reason: "documentOpened",
      _osfControlType: 1,
      _eToken: "",
      _correlationId: this.#conversation,
      _appInstanceId: this.#control,
      _requirementMatrix: JSON.stringify(requirements),
      _hostFullVersion: "16.0.19000.10000",
      _addinName: "Countersign",
      _appDomains: [],
      _featureGates: {},
    };
  }

  #dispatch(data: DispatchData): unknown {
    const ok = (more: object = {}) => ({ Version: 1, Error: ERROR.none, ...more });
    switch (data.DdaMethod?.DispatchId) {
      case DISPATCH.richApi:
        return ok({ Data: [200, [], this.#host.execute(String(data.ArrayData?.[4] ?? "{}"))] });
      case DISPATCH.loadSettings:
        return ok({ Properties: { Settings: Object.entries(this.#host.settings) } });
      case DISPATCH.saveSettings:
        this.#host.saveSettings(Object.fromEntries(data.DdaSettingsMethod?.Properties ?? []));
        return ok();
      case DISPATCH.fileProperties:
        return ok({ Properties: { Url: this.#host.documentUrl() } });
      case DISPATCH.getSelected:
        return ok({ Data: this.#host.selectedText() });
      case DISPATCH.setSelected:
        this.#host.setSelectedText(String(data.Data ?? ""));
        return ok();
      case DISPATCH.getFile: {
        const size = this.#host.file().length;
        return ok({ Data: { Handle: "1", FileSize: size, SliceCount: Math.ceil(size / SLICE) } });
      }
      case DISPATCH.getSlice: {
        const at = Number(data.SliceIndex ?? 0) * SLICE;
        return ok({ Data: base64(this.#host.file().subarray(at, at + SLICE)) });
      }
      case DISPATCH.closeFile:
        return ok();
      case DISPATCH.accessToken:
        return { Version: 1, Error: ERROR.noIdentity };
      default:
        return { Version: 1, Error: ERROR.notSupported };
    }
  }
}

function parse(data: unknown): Message | undefined {
  if (typeof data !== "string") return undefined;
  try {
    const message: unknown = JSON.parse(data);
    return typeof message === "object" && message !== null && "_messageType" in message
      ? (message as Message)
      : undefined;
  } catch {
    return undefined;
  }
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
