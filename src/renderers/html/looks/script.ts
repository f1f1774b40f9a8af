import { escaped } from '../escape.ts';
import { bodyHtml, summaryHtml } from '../scorecards/card.ts';
import { CARDS } from './script-cards.ts';
import { TABLES } from './script-tables.ts';

/** The page's own script: it sorts, filters, and draws scorecards. The page is whole without it. */
export function script(): string {
  return `'use strict';
{
const escaped = ${escaped.toString()};
const summaryHtml = ${summaryHtml.toString()};
const bodyHtml = ${bodyHtml.toString()};
${MAKE}${TABLES}${CARDS}${PRINT}}
`;
}

const MAKE = `
const make = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};
const number = value => String(value).replace(/\\B(?=(?:\\d{3})+$)/g, ',');
`;

/** On paper everything lies open but what would fill hundreds of sheets. */
const PRINT = `
const opened = [];
addEventListener('beforeprint', () => {
  for (const one of document.querySelectorAll('details:not(.card, .parts, [open])')) {
    one.open = true;
    opened.push(one);
  }
});
addEventListener('afterprint', () => {
  for (const one of opened.splice(0)) one.open = false;
});
`;
