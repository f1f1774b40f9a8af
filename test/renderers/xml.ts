/** An element of an XML document as a test reads it. */
export type Xml = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  /** The text directly in it. */
  readonly text: string;
};

const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const TOKEN = /<\?xml [^?]*\?>|<\/([\w:.-]+)>|<([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

type Open = { name: string; attributes: Record<string, string>; children: Xml[]; text: string };

/** Reads the XML that csaudit writes, and nothing beyond it; throws at what is not well-formed. */
export function parseXml(document: string): Xml {
  const forbidden = FORBIDDEN.exec(document);
  if (forbidden !== null) throw new Error(`forbidden character at ${forbidden.index}`);
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  for (let at = 0; at < document.length; at = TOKEN.lastIndex) {
    const found = TOKEN.exec(document);
    if (found === null) throw new Error(`not well-formed at ${at}: ${document.slice(at, at + 60)}`);
    const [, closing, name, attributes = '', empty, text] = found;
    const inside = open.at(-1) ?? root;
    if (text !== undefined) inside.text += plainText(text);
    if (name !== undefined) {
      const element: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(element);
      if (empty === '') open.push(element);
    }
    if (closing !== undefined) {
      if (inside.name !== closing) throw new Error(`${closing} closes ${inside.name}`);
      open.pop();
    }
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || only === undefined || root.text.trim() !== '')
    throw new Error('not one element');
  return only;
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:.-]+)="([^"]*)"/gu)].map(
    ([, name = '', value = '']) => [name, plainText(value)] as const,
  );
  if (new Set(pairs.map(([name]) => name)).size !== pairs.length) throw new Error('an attribute twice');
  return Object.fromEntries(pairs);
}

function plainText(source: string): string {
  return source.replace(/&([^;\s]*);?/gu, (whole, name) => {
    const character = ENTITIES[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`${whole} is no entity`);
    return character;
  });
}
