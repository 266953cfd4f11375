// Makes elements. What comes from the store only ever becomes text or the value of an attribute, never HTML.

const SVG = "http://www.w3.org/2000/svg";

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter(child => child !== undefined && child !== false && child !== ""));
  return element;
}

/** An element; attributes beginning with "on" are listeners, those that are false or undefined are left out. */
export const make = (tag, attributes = {}, ...children) => fill(document.createElement(tag), attributes, children);

export const drawn = (tag, attributes = {}, ...children) =>
  fill(document.createElementNS(SVG, tag), attributes, children);

export const byId = id => document.getElementById(id);

/** A link out of the page, where the address is one of the web; else the words alone. */
export function outside(address, words) {
  return /^https?:\/\//i.test(address)
    ? make("a", { href: address, rel: "noopener noreferrer", target: "_blank" }, words) : words;
}
