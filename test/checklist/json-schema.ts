import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { ADAPTATION, CHANGED_ITEM, CHECKLIST, ITEM } from '../../src/checklist/format.ts';
import type { Shape } from '../../src/decode/index.ts';
import { probes } from '../../src/probes/kinds/index.ts';
import { ROOT } from '../running.ts';

type Json = { [key: string]: unknown };

const ITEM_REF = { $ref: '#/$defs/item' };
const PROBE_REF = { $ref: '#/$defs/probe' };

/**
 * The JSON Schema of a checklist, for editors: made of the shapes that check checklists, with what docs/checklists.md says
 * of each key. What shapes leave open is checked elsewhere: items one by one, probes by their kind.
 */
export function checklistSchema(): Json {
  const meanings = readFileSync(join(ROOT, 'docs/checklists.md'), 'utf8');
  const kinds = [...probes].map(([id, { node, summary }]) => [
    id,
    { ...probeSchema(node), description: summary },
  ]);
  const ofChecklist = tableUnder('### The checklist', meanings);
  const ofItem = tableUnder('### The item', meanings);
  const adaptation = described(
    withItems(schemaOf(ADAPTATION)),
    new Map([...ofChecklist, ...tableUnder('## Adapting a checklist', meanings)]),
  );
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A checklist of csaudit',
    type: 'object',
    if: { properties: { extends: {} }, required: ['extends'] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: { $ref: '#/$defs/adaptation' },
    else: { $ref: '#/$defs/checklist' },
    $defs: {
      checklist: described(withItems(schemaOf(CHECKLIST)), ofChecklist),
      adaptation: withProperties(adaptation, {
        items: { ...Object(properties(adaptation).items), additionalProperties: { $ref: '#/$defs/changes' } },
      }),
      changes: described(withProbes(schemaOf(CHANGED_ITEM), orNull(PROBE_REF)), ofItem),
      item: described(withProbes(schemaOf(ITEM), PROBE_REF), ofItem),
      probe: {
        description: 'Looks at an interaction.',
        anyOf: kinds.map(([id]) => ({ $ref: `#/$defs/${id}` })),
      },
      ...Object.fromEntries(kinds),
    },
  };
}

/** Bounds that are no part of JSON Schema (a duplicate, an empty text) are left to `csaudit checklist lint`. */
function schemaOf(shape: Shape): Json {
  const { $schema: _, ...schema } = toJsonSchema(shape as Parameters<typeof toJsonSchema>[0], {
    errorMode: 'ignore',
    target: 'draft-2020-12',
  });
  return schema;
}

/** What is open in the node of a probe is a probe. A band gives one thing, which probes themselves see to. */
function probeSchema(node: Shape): Json {
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (!isMap(value)) return value;
    if (Object.keys(value).length === 0) return PROBE_REF;
    const replaced = Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, replace(inner)]));
    const { credit, answer } = properties(value);
    if (credit === undefined || answer === undefined) return replaced;
    const one = (key: string) => ({ properties: { [key]: {} }, required: [key] });
    return { ...replaced, oneOf: [one('credit'), one('answer')] };
  };
  const replaced = replace(schemaOf(node));
  return isMap(replaced) ? replaced : {};
}

function withProbes(item: Json, probe: Json): Json {
  return withProperties(item, { when: probe, probe });
}

function orNull(schema: Json): Json {
  return { anyOf: [schema, { type: 'null' }] };
}

/** Sections hold items, which the shape of a checklist leaves open. */
function withItems(checklist: Json): Json {
  const replace = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(replace);
    if (!isMap(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        const open = key === 'items' && isMap(inner) && Object.keys(inner).length === 0;
        return [key, open ? ITEM_REF : replace(inner)];
      }),
    );
  };
  const replaced = replace(checklist);
  return isMap(replaced) ? replaced : {};
}

function withProperties(schema: Json, over: Json): Json {
  return { ...schema, properties: { ...properties(schema), ...over } };
}

function properties(schema: Json): Json {
  return isMap(schema.properties) ? schema.properties : {};
}

function described(schema: Json, meanings: ReadonlyMap<string, string>): Json {
  const told = Object.entries(properties(schema)).map(([key, value]) => {
    const description = meanings.get(key);
    if (description === undefined) throw new Error(`docs/checklists.md says nothing of the key "${key}"`);
    return [key, { description, ...(isMap(value) && '$ref' in value ? { allOf: [value] } : Object(value)) }];
  });
  return { ...schema, properties: Object.fromEntries(told) };
}

/** What the table beneath a heading says of each key, without its Markdown. */
function tableUnder(heading: string, page: string): ReadonlyMap<string, string> {
  const [, section = ''] = page.split(`${heading}\n`);
  const rows = (section.split('\n##')[0] ?? '').matchAll(/^\| ((?:`\w+`(?:, )?)+) \| (.+?) \|/gm);
  return new Map(
    [...rows].flatMap(([, keys = '', meaning = '']) =>
      [...keys.matchAll(/`(\w+)`/g)].map(([, key = '']) => [key, plain(meaning)] as const),
    ),
  );
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/`/g, '')
    .replace(/\\\|/g, '|');
}

function isMap(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
