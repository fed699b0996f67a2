/** Attributes by name; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * An element and what is in it. The children are XML already; text goes through `textNode`.
 *
 * @example element("failure", { message: "a < b" }, [textNode("why")]) // <failure message="a &lt; b">why</failure>
 */
export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${attributeText(String(value))}"`],
  );
  const start = `<${name}${written.join("")}`;
  return children.length === 0 ? `${start}/>` : `${start}>${children.join("")}</${name}>`;
}

export function textNode(text: string): string {
  return legal(text).replace(/[&<>\r]/g, entity);
}

/** Readers make spaces of line breaks in attributes, unless they are written as numbers. */
function attributeText(text: string): string {
  return legal(text).replace(/[&<>"\t\n\r]/g, entity);
}

function entity(character: string): string {
  return names[character] ?? `&#${character.charCodeAt(0)};`;
}

const names: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// All that XML 1.0 does not allow, in whatever form it is written, and what it advises against.
const illegal =
  /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd\u{10000}-\u{1fffd}\u{20000}-\u{10fffd}]/gu;

/** The text with what may not stand in XML shown as in a JavaScript string: `\u001b`. */
function legal(text: string): string {
  return text.replace(
    illegal,
    (character) => `\\u${character.codePointAt(0)?.toString(16).padStart(4, "0")}`,
  );
}
