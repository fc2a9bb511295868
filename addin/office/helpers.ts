/** The one place that touches @microsoft/office-js-helpers: only the parts of it that work (ARCHITECTURE.md says which do not). */
import { Dialog, Storage, StorageType, Utilities } from "@microsoft/office-js-helpers";

/** "PC", "MAC", "OFFICE_ONLINE", … as Office names the platform; empty in a plain browser. */
export function platformName(): string {
  try {
    return Utilities.platform ?? "";
  } catch {
    return "";
  }
}

/** Values that outlive the pane, in this browser's storage for our origin. Strings, numbers and plain objects: dates lose their type. */
export class LocalStore<T> {
  private readonly storage: Storage<T>;

  constructor(container: string) {
    this.storage = new Storage<T>(container, StorageType.LocalStorage);
  }

  get(key: string): T | undefined {
    try {
      return this.storage.has(key) ? this.storage.get(key) : undefined;
    } catch {
      return undefined; // storage is blocked in some embedded browsers: the pane works without
    }
  }

  set(key: string, value: T): void {
    try {
      this.storage.set(key, value);
    } catch {
      // Blocked or full: the value lives as long as the pane.
    }
  }

  delete(key: string): void {
    if (this.get(key) !== undefined) this.storage.delete(key);
  }
}

/** Opens a page of our own origin in an Office dialog and waits for what it sends to its parent. */
export function openDialog<T>(url: string): Promise<T> {
  return new Dialog<T>(url, 480, 640).result;
}
