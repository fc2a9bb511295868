/** An offline validator for add-in manifests: order of elements, required ones, https, icons, GUID, version, resource ids. */
import { DOMParser, type Element } from "@xmldom/xmldom";

/** Children of OfficeApp in the order the schema (offappmanifest-1.1) wants. */
const ORDER = [
  "Id",
  "AlternateId",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "SupportUrl",
  "AppDomains",
  "Hosts",
  "Requirements",
  "DefaultSettings",
  "Permissions",
  "Dictionary",
  "VersionOverrides",
];
const REQUIRED = [
  "Id",
  "Version",
  "ProviderName",
  "DefaultLocale",
  "DisplayName",
  "Description",
  "IconUrl",
  "HighResolutionIconUrl",
  "Hosts",
  "DefaultSettings",
  "Permissions",
];
const OVERRIDES_ORDER = ["Description", "Requirements", "Hosts", "Resources", "WebApplicationInfo", "VersionOverrides"];
const CONTROL_ORDER = ["Label", "Supertip", "Icon", "Action"];
const RESOURCES_ORDER = ["Images", "Urls", "ShortStrings", "LongStrings"];
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;
/** Microsoft's limits: 30 characters for the name and short strings up to 125, the description up to 250. */
const LIMITS: Record<string, number> = { DisplayName: 125, Description: 250, ShortStrings: 125, LongStrings: 250 };

/** Everything wrong with a manifest, as sentences; empty when it is good. `iconSize` tells a PNG's width by its address. */
export function manifestErrors(xml: string, iconSize: (url: string) => number | undefined): string[] {
  const errors: string[] = [];
  const parser = new DOMParser({
    onError: (level, message) => void errors.push(`not well-formed: ${level} ${message}`),
  });
  let root: Element | null;
  try {
    root = parser.parseFromString(xml, "text/xml").documentElement;
  } catch {
    return errors.length ? errors : ["not well-formed"];
  }
  if (root?.localName !== "OfficeApp") return [...errors, "the root is not OfficeApp"];
  if (root.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") !== "TaskPaneApp")
    errors.push("OfficeApp is not a TaskPaneApp");

  errors.push(...orderErrors(root, ORDER));
  for (const name of REQUIRED) if (!child(root, name)) errors.push(`${name} is missing`);
  if (!GUID.test(textOf(root, "Id"))) errors.push("Id is not a GUID");
  const version = textOf(root, "Version");
  if (!/^\d{1,5}(\.\d{1,5}){3}$/.test(version) || version.startsWith("0.0"))
    errors.push("Version does not have four parts");
  if (
    !["Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"].includes(
      textOf(root, "Permissions"),
    )
  )
    errors.push("Permissions is not one of the known ones");

  const all = elements(root);
  for (const e of all) {
    const value = e.getAttribute("DefaultValue") ?? "";
    if (/^\w+:\/\//.test(value) && !/^https:\/\/[^\s~]+$/.test(value))
      errors.push(`${e.nodeName}: ${value} is not an https address`);
    const limit = LIMITS[e.localName ?? ""] ?? LIMITS[(e.parentNode as Element | null)?.localName ?? ""];
    if (limit && value.length > limit) errors.push(`${e.nodeName} is longer than ${limit} characters`);
  }
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    const url = child(root, name)?.getAttribute("DefaultValue") ?? "";
    if (iconSize(url) !== size) errors.push(`${name} is not ${size} pixels wide`);
  }
  return [...errors, ...overridesErrors(root, all, iconSize)];
}

function overridesErrors(root: Element, all: Element[], iconSize: (url: string) => number | undefined): string[] {
  const overrides = child(root, "VersionOverrides");
  if (!overrides) return [];
  const errors = orderErrors(overrides, OVERRIDES_ORDER);
  const resources = child(overrides, "Resources");
  if (!resources) return [...errors, "VersionOverrides has no Resources"];
  errors.push(...orderErrors(resources, RESOURCES_ORDER));
  const byId = new Map(
    elements(resources).flatMap((e) => (e.getAttribute("id") ? [[e.getAttribute("id") as string, e] as const] : [])),
  );
  for (const id of byId.keys()) if (id.length > 32) errors.push(`resource id ${id} is longer than 32 characters`);
  for (const e of all) {
    const resid = e.getAttribute("resid");
    if (resid && !byId.has(resid)) errors.push(`${e.nodeName} names ${resid}, which is not in Resources`);
  }
  const ids = all.filter((e) => ["Group", "Control"].includes(e.localName ?? "")).map((e) => e.getAttribute("id"));
  if (new Set(ids).size !== ids.length) errors.push("Group and Control ids are not unique");
  for (const control of all.filter((e) => e.localName === "Control"))
    errors.push(...orderErrors(control, CONTROL_ORDER));
  for (const icon of all.filter((e) => e.localName === "Icon")) {
    const sizes = elements(icon).map((e) => Number(e.getAttribute("size")));
    for (const needed of [16, 32, 80]) if (!sizes.includes(needed)) errors.push(`an Icon has no ${needed}-pixel image`);
    for (const image of elements(icon)) {
      const url = byId.get(image.getAttribute("resid") ?? "")?.getAttribute("DefaultValue") ?? "";
      if (iconSize(url) !== Number(image.getAttribute("size")))
        errors.push(`${url} is not ${image.getAttribute("size")} pixels wide`);
    }
  }
  return errors;
}

function orderErrors(parent: Element, order: string[]): string[] {
  let last = -1;
  const errors: string[] = [];
  for (const e of childElements(parent)) {
    const at = order.indexOf(e.localName ?? "");
    if (at < 0) errors.push(`${e.nodeName} does not belong in ${parent.nodeName}`);
    else if (at < last) errors.push(`${e.nodeName} is out of order in ${parent.nodeName}`);
    else last = at;
  }
  return errors;
}

const childElements = (e: Element) => [...e.childNodes].filter((n) => n.nodeType === 1) as Element[];
const elements = (e: Element): Element[] => childElements(e).flatMap((c) => [c, ...elements(c)]);
const child = (e: Element, name: string) => childElements(e).find((c) => c.localName === name);
const textOf = (e: Element, name: string) => child(e, name)?.textContent?.trim() ?? "";
