import { childrenOf, type DomDocument, type DomElement, isElement, signsOf } from "./dom.ts";

const NEVER_TEXT =
  "svg, math, template, select, button, dialog, video, audio, object, embed, canvas, map, nav, input, [hidden], " +
  '[role="navigation"], [role="search"], [role="menu"], [role="menubar"], [role="dialog"], [role="alertdialog"], ' +
  '[role="toolbar"], [role="tooltip"]';
/** Shown on hovering or to screen readers only; inside a sentence they would become words of it. */
const NOT_SHOWN = /\b(?:sr-only|screen-reader|screenreader|visually-?hidden|tooltip|rollover|popover)/;
/** Notices that lie over the page. */
const NOTICE = /\b(?:cookie|consent|gdpr|paywall-overlay|newsletter-signup|adblock)/;

/** Takes out what is never text of an article, whatever stands around it. */
export function prune(document: DomDocument): void {
  keepQuotations(document);
  for (const element of [...document.querySelectorAll(NEVER_TEXT)]) element.remove();
  const total = document.body.textContent.length;
  for (const element of [...document.querySelectorAll("[class], [id]")]) {
    if (element === document.body) continue;
    const signs = signsOf(element).toLowerCase();
    const isSmall = (): boolean => element.textContent.length < Math.min(3_000, total / 4);
    if (NOT_SHOWN.test(signs) ? isSmall() : NOTICE.test(signs) && isSmall()) element.remove();
  }
}

/**
 * What holds a shown post and little else is called `social-embed` and the like and is full of links: Readability would
 * take it out. Posts are evidence, so the quotation takes the place of what holds it. Its footer names who is quoted.
 */
function keepQuotations(document: DomDocument): void {
  for (const quotation of [...document.querySelectorAll("blockquote")]) {
    const length = quotation.textContent.length;
    quotation.setAttribute("class", "");
    for (const footer of [...quotation.querySelectorAll("footer")]) {
      const speaker = document.createElement("p");
      speaker.append(...childrenOf(footer));
      footer.replaceWith(speaker);
    }
    for (let level = 0; level < 3; level++) {
      const around = quotation.parentElement;
      if (around?.localName !== "div" || around.textContent.length > 1.5 * length + 50) break;
      around.replaceWith(...childrenOf(around));
    }
  }
}

/** The element around this one, `levels` up, or as far as there is one. */
export function ancestor(element: DomElement, levels: number): DomElement {
  let at = element;
  for (let i = 0; i < levels && at.parentElement && isElement(at.parentElement); i++) at = at.parentElement;
  return at;
}
