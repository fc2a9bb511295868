/** The parts that all sample contracts share: styles, numbering, footer, relationships. */

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const NAMESPACE = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}"`;

const override = (part: string, type: string) => `<Override PartName="/${part}" ContentType="${type}"/>`;
export const CONTENT_TYPES = `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  override("word/document.xml", `${CONTENT}.document.main+xml`),
  override("word/styles.xml", `${CONTENT}.styles+xml`),
  override("word/numbering.xml", `${CONTENT}.numbering+xml`),
  override("word/footer1.xml", `${CONTENT}.footer+xml`),
  override("word/comments.xml", `${CONTENT}.comments+xml`),
  override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
].join("")}</Types>`;

const relationship = (id: number, type: string, target: string) =>
  `<Relationship Id="rId${id}" Type="${type}" Target="${target}"/>`;
const relationships = (entries: string[]) =>
  `<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
export const ROOT_RELATIONSHIPS = relationships([
  relationship(1, `${OFFICE}/officeDocument`, "word/document.xml"),
  relationship(2, `${PACKAGE}/relationships/metadata/core-properties`, "docProps/core.xml"),
]);
export const DOCUMENT_RELATIONSHIPS = relationships([
  relationship(1, `${OFFICE}/styles`, "styles.xml"),
  relationship(2, `${OFFICE}/numbering`, "numbering.xml"),
  relationship(3, `${OFFICE}/comments`, "comments.xml"),
  relationship(4, `${OFFICE}/footer`, "footer1.xml"),
]);

interface StyleOptions {
  name?: string;
  basedOn?: string;
  next?: string;
  paragraph?: string;
  run?: string;
}

function style(id: string, { name = id, basedOn = "Normal", next, paragraph = "", run = "" }: StyleOptions): string {
  const after = next ? `<w:next w:val="${next}"/>` : "";
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/>${after}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

const spacing = (before: number, after: number) => `<w:spacing w:before="${before}" w:after="${after}"/>`;
const indent = (left: number, hanging = 0) => `<w:ind w:left="${left}"${hanging ? ` w:hanging="${hanging}"` : ""}/>`;
const numbered = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const size = (halfPoints: number) => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;

export const STYLES = `<w:styles ${NAMESPACE}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Georgia"/>${size(21)}<w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="288" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>${[
  style("Title", { paragraph: spacing(600, 120), run: `<w:b/>${size(44)}` }),
  style("Subtitle", { paragraph: spacing(0, 480), run: '<w:color w:val="595959"/>' }),
  style("BodyText", { name: "Body Text" }),
  style("Heading1", {
    name: "heading 1",
    next: "Clause2",
    paragraph: `<w:keepNext/>${numbered(1)}${spacing(320, 120)}<w:outlineLvl w:val="0"/>`,
    run: `<w:b/>${size(24)}`,
  }),
  style("Clause2", { name: "Clause Level 2", paragraph: numbered(1, 1) }),
  style("Clause3", { name: "Clause Level 3", paragraph: numbered(1, 2) }),
  style("ClauseText", { name: "Clause Text", paragraph: indent(720) }),
  style("Definition", { paragraph: indent(720) }),
  style("Party", { paragraph: numbered(2) }),
  style("Recital", { paragraph: numbered(3) }),
  style("Subheading", { paragraph: `<w:keepNext/>${spacing(280, 120)}`, run: `<w:b/>${size(24)}` }),
  style("ScheduleHeading", {
    name: "Schedule Heading",
    next: "ScheduleTitle",
    paragraph: `<w:keepNext/><w:pageBreakBefore/>${spacing(0, 60)}<w:jc w:val="center"/><w:outlineLvl w:val="0"/>`,
    run: `<w:b/>${size(26)}`,
  }),
  style("ScheduleTitle", {
    name: "Schedule Title",
    paragraph: `<w:keepNext/>${spacing(0, 280)}<w:jc w:val="center"/>`,
    run: size(24),
  }),
  style("ScheduleItem", { name: "Schedule Item" }),
  style("TableText", { name: "Table Text", paragraph: spacing(60, 60), run: size(19) }),
  style("SignatureText", {
    name: "Signature Text",
    paragraph: `<w:keepNext/><w:tabs><w:tab w:val="right" w:leader="underscore" w:pos="4000"/></w:tabs>${spacing(60, 60)}`,
  }),
].join(
  "",
)}<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:color="BFBFBF"/>`).join("")}</w:tblBorders></w:tblPr></w:style></w:styles>`;

function level(at: number, format: string, text: string, left: number, styleId = ""): string {
  const link = styleId && `<w:pStyle w:val="${styleId}"/>`;
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${link}<w:lvlText w:val="${text}"/><w:pPr>${indent(left, left - (at === 2 ? 720 : 0))}</w:pPr></w:lvl>`;
}

/** Clauses, parties, recitals, and a list for every schedule. */
export function numbering(schedules: number): string {
  const clauses =
    level(0, "decimal", "%1.", 720, "Heading1") +
    level(1, "decimal", "%1.%2", 720, "Clause2") +
    level(2, "lowerLetter", "(%3)", 1300, "Clause3");
  const abstract = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
  const list = (id: number, definition: number, start = "") =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${start}</w:num>`;
  const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const lists = Array.from({ length: schedules }, (_, at) => list(10 + at, 3, anew));
  return `<w:numbering ${NAMESPACE}>${[
    abstract(0, clauses),
    abstract(1, level(0, "decimal", "(%1)", 720, "Party")),
    abstract(2, level(0, "upperLetter", "(%1)", 720, "Recital")),
    abstract(3, level(0, "decimal", "%1.", 720)),
    list(1, 0),
    list(2, 1),
    list(3, 2),
    ...lists,
  ].join("")}</w:numbering>`;
}

/** Title, page and pages. */
export function footer(title: string): string {
  const field = (name: string) => `<w:fldSimple w:instr=" ${name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
  const text = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return `<w:ftr ${NAMESPACE}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${text(`${title} – `)}${field("PAGE")}${text(" of ")}${field("NUMPAGES")}</w:p></w:ftr>`;
}
