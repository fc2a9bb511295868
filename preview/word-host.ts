/** A .docx made into something a pane can talk to: document, object model and executor, put together. */
import { Executor, type RichRequest, type RichResponse } from "./host/executor.ts";
import { ModelContext } from "./model/context.ts";
import { DocumentObject, InternalServiceObject } from "./model/document.ts";
import { type Person, WordDocument } from "./word/document.ts";
import { WordFile, type XmlTools } from "./word/file.ts";

export interface WordHostOptions {
  tools: XmlTools;
  person?: Person;
  /** See {@link Executor}: refuse what makes Word hang. Default true. */
  strict?: boolean;
}

/** Everything of the host that is not a browser page. */
export class WordHost {
  readonly document: WordDocument;
  readonly context: ModelContext;
  readonly root: DocumentObject;
  readonly executor: Executor;

  /** @throws UnreadableDocument */
  constructor(bytes: Uint8Array, options: WordHostOptions) {
    this.document = new WordDocument(new WordFile(bytes, options.tools), options.person);
    this.context = new ModelContext(this.document);
    this.root = new DocumentObject(this.context);
    this.executor = new Executor({
      root: this.root,
      create: (name) => (name === "AddinInternalService" ? new InternalServiceObject() : undefined),
      around: (work) => this.document.group(work),
      strict: options.strict,
    });
  }

  /** Runs one rich API request. */
  execute(request: RichRequest): RichResponse {
    return this.executor.execute(request);
  }
}
