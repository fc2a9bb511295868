/** What the executor needs of an object model: objects with tables of members, written once for each type. */

/** One object that a request can reach. */
export interface HostObject {
  readonly members: Members<never>;
  /** Throws ItemNotFound when what it stands for is gone. */
  check?(): void;
}

/** A collection; its items are made when asked for. */
export interface HostCollection extends HostObject {
  items(): HostObject[];
}

/** The members of a type, by their name on the wire (PascalCase). */
export interface Members<T> {
  type: string;
  /** Properties that are objects. */
  navigate?: Record<string, (self: T) => HostObject | null>;
  /** Properties that are values. */
  read?: Record<string, (self: T) => unknown>;
  write?: Record<string, (self: T, value: unknown) => void>;
  /** Methods. An answer that is an object is an object; anything else is a value. */
  call?: Record<string, (self: T, args: unknown[]) => unknown>;
  /** Properties left out of a load that names none. */
  onlyWhenNamed?: string[];
}

/** A plain bag of properties, such as search options. */
export class BagObject implements HostObject {
  readonly members: Members<never>;
  readonly values: Record<string, unknown> = {};

  constructor(type: string) {
    this.members = { type };
  }
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "members" in value;
}

export function isCollection(value: HostObject): value is HostCollection {
  return "items" in value;
}
