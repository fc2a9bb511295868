/**
 * Runs inside the preview's pane, after Office.js and before the pane: adds the few newer members of `members.ts` on Office.js's
 * own runtime, and the theme that Word on the web hands over. Does nothing where they exist, and is no part of the add-in.
 */
import { ADDED_MEMBERS, type AddedMember } from "./members.ts";

/** The undocumented part of Office.js's runtime that its own generated classes use. */
interface Runtime {
  BatchApiHelper: {
    createMethodObject(
      type: unknown,
      parent: object,
      name: string,
      operation: number,
      args: unknown[],
      isCollection: boolean,
      isRestricted: boolean,
      getByIdMethod: string | null,
      flags: number,
    ): object;
    invokeMethod(
      parent: object,
      name: string,
      operation: number,
      args: unknown[],
      flags: number,
      resultType: number,
    ): object;
  };
  Utility: { throwIfNotLoaded(name: string, value: unknown, type: string, isNull: boolean): void };
}

type WordClass = {
  prototype: Record<string, unknown> & { _handleResult(value: Record<string, unknown> | null): void };
};

const wire = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

function addMember(runtime: Runtime, classes: Record<string, WordClass>, member: AddedMember): void {
  const type = classes[member.class];
  if (!type || member.name in type.prototype) return;
  if (member.kind === "value") addValue(runtime, type, member);
  else {
    type.prototype[member.name] = function (this: object, ...given: unknown[]) {
      const args = Array.from({ length: member.arguments ?? 0 }, (_, at) => given[at]);
      const { createMethodObject, invokeMethod } = runtime.BatchApiHelper;
      return member.returns
        ? createMethodObject(classes[member.returns], this, wire(member.name), 0, args, false, false, null, 0)
        : invokeMethod(this, wire(member.name), 0, args, 0, 0);
    };
  }
}

function addValue(runtime: Runtime, type: WordClass, { class: owner, name }: AddedMember): void {
  const values = new WeakMap<object, unknown>();
  Object.defineProperty(type.prototype, name, {
    configurable: true,
    enumerable: true,
    get(this: { _isNull: boolean }) {
      runtime.Utility.throwIfNotLoaded(name, values.get(this), owner, this._isNull);
      return values.get(this);
    },
  });
  const inherited = type.prototype._handleResult;
  type.prototype._handleResult = function (this: object, value) {
    inherited.call(this as WordClass["prototype"], value);
    if (value?.[wire(name)] !== undefined) values.set(this, value[wire(name)]);
  };
}

function addTheme(): void {
  const theme = new URLSearchParams(location.search).get("officeTheme");
  if (!theme || Office.context.officeTheme) return;
  Object.defineProperty(Office.context, "officeTheme", { configurable: true, value: JSON.parse(theme) });
}

// Word's classes arrive after office.js itself; onReady callbacks run in order, so this one is before the pane's.
Office.onReady(() => {
  const scope = window as unknown as { OfficeExtension?: Runtime; Word?: Record<string, WordClass> };
  addTheme();
  if (!scope.OfficeExtension?.BatchApiHelper || !scope.Word) return;
  for (const member of ADDED_MEMBERS) addMember(scope.OfficeExtension, scope.Word, member);
});
