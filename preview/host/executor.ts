/** Runs a rich API request (object paths and actions) over an object model, with Word's rules about references and failures. */
import { invalidArgument, itemNotFound, notFound, RichApiError } from "./errors.ts";
import { BagObject, type HostObject, isCollection, isHostObject, type Members } from "./objects.ts";

/** The body of a request, as Office.js writes it. */
export interface RichRequest {
  Actions: RichAction[];
  ObjectPaths: Record<string, RichPath>;
}

interface RichArguments {
  Arguments?: unknown[];
  ReferencedObjectPathIds?: (number | null)[];
}

interface RichPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: RichArguments;
}

interface RichAction {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId?: number;
  ArgumentInfo?: RichArguments;
  QueryInfo?: { Select?: string[]; Expand?: string[]; Skip?: number; Top?: number };
}

/** What Office.js reads back. */
export interface RichResponse {
  Results: { ActionId: number; Value: unknown }[];
  TraceIds: number[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
}

/** What the executor stands on. */
export interface ExecutorOptions {
  root: HostObject;
  /** Objects that requests make themselves, by class name ("SearchOptions"). */
  create?(className: string): HostObject | undefined;
  /** Wraps the run of a request: one step of undo. */
  around?<T>(work: () => T): T;
  /**
   * Refuses a fourth `InsertComment` in one request. Word takes it and then hangs on undo (office-js 4566), so the add-in
   * must never do it; on by default.
   */
  strict?: boolean;
}

const PATH = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const ACTION = {
  instantiate: 1,
  query: 2,
  method: 3,
  set: 4,
  trace: 5,
  ensureUnchanged: 6,
  queryJson: 7,
  update: 9,
} as const;
const MOST_COMMENTS = 3;

/** Executes requests and keeps the references between them. */
export class Executor {
  readonly #options: ExecutorOptions;
  readonly #kept = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #next = 1;

  constructor(options: ExecutorOptions) {
    this.#options = options;
  }

  /** References that the add-in has not given back. */
  get references(): number {
    return this.#kept.size;
  }

  /** Runs one request. Never throws: a failure is in the answer, as on the wire. */
  execute(request: RichRequest): RichResponse {
    const around = this.#options.around ?? ((work) => work());
    return around(() => new Batch(this, this.#options, request).run());
  }

  /** The id by which later requests know an object. */
  referenceOf(object: HostObject): string {
    let id = this.#ids.get(object);
    if (!id) {
      id = `{${object.members.type}:${this.#next++}}`;
      this.#ids.set(object, id);
    }
    this.#kept.set(id, object);
    return id;
  }

  find(reference: string): HostObject | undefined {
    return this.#kept.get(reference);
  }

  release(reference: string): void {
    this.#kept.delete(reference);
  }

  releaseAll(): void {
    this.#kept.clear();
  }
}

/** One request being run. */
class Batch {
  readonly #executor: Executor;
  readonly #options: ExecutorOptions;
  readonly #request: RichRequest;
  readonly #resolved = new Map<number, HostObject | null>();
  #comments = 0;

  constructor(executor: Executor, options: ExecutorOptions, request: RichRequest) {
    this.#executor = executor;
    this.#options = options;
    this.#request = request;
  }

  run(): RichResponse {
    const response: RichResponse = { Results: [], TraceIds: [] };
    for (const [index, action] of this.#request.Actions.entries()) {
      try {
        if (action.ActionType === ACTION.trace) response.TraceIds.push(action.Id);
        response.Results.push({ ActionId: action.Id, Value: this.#act(action) });
      } catch (error) {
        const known = error instanceof RichApiError ? error : new RichApiError("GeneralException", String(error));
        response.Error = {
          Code: known.code,
          Message: known.message,
          Location: this.#location(action),
          ActionIndex: index,
          HttpStatusCode: known.status,
        };
        return response;
      }
    }
    return response;
  }

  #act(action: RichAction): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId ?? 0);
    switch (action.ActionType) {
      case ACTION.instantiate:
        return this.#identity(object);
      case ACTION.query:
      case ACTION.queryJson:
        return this.#query(object, action.QueryInfo?.Select ?? [], action.QueryInfo?.Skip, action.QueryInfo?.Top);
      case ACTION.method: {
        if (object === null) return null;
        const value = this.#call(object, action.Name, this.#arguments(action.ArgumentInfo));
        return isHostObject(value) ? this.#identity(value) : (value ?? null);
      }
      case ACTION.set:
        if (object !== null) this.#write(object, action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      case ACTION.update:
        for (const [name, value] of Object.entries((this.#arguments(action.ArgumentInfo)[0] ?? {}) as object)) {
          if (object !== null) this.#write(object, name, value);
        }
        return null;
      case ACTION.ensureUnchanged:
        return null;
      default:
        throw new RichApiError("NotImplemented", `Action type ${action.ActionType} is not implemented.`);
    }
  }

  #resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#request.ObjectPaths[id];
    if (!path) throw new RichApiError("InvalidObjectPath", "The object path is not in the request.");
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId) : undefined;
    const object = parent === null ? null : this.#follow(path, parent);
    object?.check?.();
    this.#resolved.set(id, object);
    return object;
  }

  #follow(path: RichPath, parent: HostObject | undefined): HostObject | null {
    switch (path.ObjectPathType) {
      case PATH.global:
        return this.#options.root;
      case PATH.create: {
        const name = path.Name.split(".").pop() ?? "";
        return this.#options.create?.(name) ?? new BagObject(name);
      }
      case PATH.property: {
        const members = membersOf(parent!);
        const navigate = members.navigate?.[path.Name];
        if (!navigate) throw notFound(members.type, path.Name);
        return navigate(parent!);
      }
      case PATH.method:
      case PATH.indexer: {
        const name = path.ObjectPathType === PATH.indexer ? "GetItem" : path.Name;
        const value = this.#call(parent!, name, this.#arguments(path.ArgumentInfo));
        return isHostObject(value) ? value : null;
      }
      case PATH.reference: {
        const object = this.#executor.find(path.Name);
        if (!object) throw itemNotFound();
        return object;
      }
      default:
        return null;
    }
  }

  #call(object: HostObject, name: string, args: unknown[]): unknown {
    if (name === "_KeepReference") return void this.#executor.referenceOf(object);
    if (name === "_RemoveReference") return this.#executor.release(String(args[0]));
    if (name === "_RemoveAllReferences") return this.#executor.releaseAll();
    if (name === "_GetObjectByReferenceId") return this.#executor.find(String(args[0])) ?? null;
    if (isCollection(object)) {
      const items = object.items();
      if (name === "GetFirstOrNullObject") return items[0] ?? null;
      if (name === "GetLastOrNullObject") return items.at(-1) ?? null;
      if (name === "GetCount") return items.length;
      const index =
        { GetFirst: 0, GetLast: items.length - 1 }[name] ?? (/^_?GetItem(At)?$/.test(name) ? args[0] : undefined);
      if (index !== undefined) {
        const item = typeof index === "number" ? items[index] : undefined;
        if (!item) throw itemNotFound();
        return item;
      }
    }
    const members = membersOf(object);
    const method = members.call?.[name];
    if (!method) throw notFound(members.type, name);
    if (name === "InsertComment" && this.#options.strict !== false && ++this.#comments > MOST_COMMENTS) {
      throw new RichApiError(
        "GeneralException",
        "More than three comments in one batch make Word hang on undo (office-js 4566).",
      );
    }
    return method(object, args);
  }

  #write(object: HostObject, name: string, value: unknown): void {
    if (object instanceof BagObject) {
      object.values[name.charAt(0).toLowerCase() + name.slice(1)] = value;
      return;
    }
    const members = membersOf(object);
    const write = members.write?.[name];
    if (!write) throw members.read?.[name] ? invalidArgument(`${name} is read-only`) : notFound(members.type, name);
    write(object, value);
  }

  #arguments(info: RichArguments | undefined): unknown[] {
    return (info?.Arguments ?? []).map((value, at) => {
      const id = info?.ReferencedObjectPathIds?.[at];
      return id ? this.#resolve(id) : value;
    });
  }

  #identity(object: HostObject | null): unknown {
    return object === null ? null : { _ReferenceId: this.#executor.referenceOf(object) };
  }

  /** Loads properties: `select` holds paths such as "text", "items/text" or "items/font/bold". */
  #query(object: HostObject | null, select: string[], skip = 0, top?: number): unknown {
    if (object === null) return null;
    object.check?.();
    const paths = select.map((path) => path.replace(/\./g, "/").toLowerCase());
    if (isCollection(object)) {
      const below = paths.map((path) => path.replace(/^items\/?/, "")).filter((path) => path !== "");
      const items = object.items().slice(skip, top === undefined ? undefined : skip + top);
      return { ...(this.#identity(object) as object), _Items: items.map((item) => this.#query(item, below)) };
    }
    const members = membersOf(object);
    const result = this.#identity(object) as Record<string, unknown>;
    const all = paths.length === 0 || paths.includes("$all") || paths.includes("*");
    const known = new Set<string>();
    for (const [name, read] of Object.entries(members.read ?? {})) {
      const key = name.toLowerCase();
      known.add(key);
      if (paths.includes(key) || (all && !members.onlyWhenNamed?.includes(name))) result[name] = read(object);
    }
    for (const [name, navigate] of Object.entries(members.navigate ?? {})) {
      const key = name.toLowerCase();
      known.add(key);
      const below = paths
        .filter((path) => path === key || path.startsWith(`${key}/`))
        .map((path) => path.slice(key.length + 1));
      if (below.length > 0)
        result[name] = this.#query(
          navigate(object),
          below.filter((path) => path !== ""),
        );
    }
    const unknown = paths.find((path) => !["*", "$all", "$none"].includes(path) && !known.has(path.split("/")[0]!));
    if (unknown) throw notFound(members.type, unknown);
    return result;
  }

  #location(action: RichAction): string {
    const path = this.#request.ObjectPaths[action.ObjectPathId ?? 0];
    const object = this.#resolved.get(action.ObjectPathId ?? 0);
    const type = object ? object.members.type : (path?.Name ?? "");
    return [type, action.Name].filter(Boolean).join(".");
  }
}

/** Tables are typed by their own object; the executor only ever hands an object to its own table. */
function membersOf(object: HostObject): Members<HostObject> {
  return object.members as unknown as Members<HostObject>;
}
