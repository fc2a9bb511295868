/** The undocumented part of Office.js's runtime that its own generated classes use, as far as `surface.ts` needs it. */

/** What a response holds for one object. */
export type Answer = Record<string, unknown> | null;

/** An `OfficeExtension.ClientObject`. */
export interface ClientObject {
  context: { trackedObjects: { add(object: object): void; remove(object: object): void } };
  _isNull: boolean;
  _handleResult(value: Answer): void;
  _handleIdResult(value: Answer): void;
}

export interface Runtime {
  ClientObject: { new (...given: never[]): ClientObject; prototype: ClientObject };
  BatchApiHelper: {
    createMethodObject(
      type: unknown,
      parent: object,
      name: string,
      operation: number,
      args: unknown[],
      isCollection: boolean,
      isInvalidAfterRequest: boolean,
      getByIdMethod: string | null,
      flags: number,
    ): object;
    createChildItemObject(type: unknown, indexed: boolean, parent: object, data: unknown, index: number): ClientObject;
    invokeMethod(
      parent: object,
      name: string,
      operation: number,
      args: unknown[],
      flags: number,
      result: number,
    ): object;
  };
  Utility: {
    throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void;
    load(object: object, options: unknown): object;
    fixObjectPathIfNecessary(object: object, value: unknown): void;
  };
}

/** Office.js's numbers for methods: OperationType 0 may change the document, 1 only reads; flag 4 says the same to its batcher. */
export const CHANGES = { operation: 0, flags: 0 } as const;
export const READS = { operation: 1, flags: 4 } as const;

/** A class of the `Word` namespace. */
export interface WordClass {
  prototype: Record<string, unknown> & ClientObject;
}
