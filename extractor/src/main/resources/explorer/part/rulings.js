// The corrections in force, each of which can be taken back.

import { make } from "../dom.js";
import { fill, stale } from "../place.js";
import { corrections } from "../store/corrections.js";
import { names } from "../store/actors.js";
import { count } from "../words.js";
import { rule } from "./correct.js";

const article = telling => decodeURIComponent(telling.replace(/^.*\/article\//, "").replace(/#.*$/, ""));

function words(statement, known) {
  const actor = known.get(statement.subject) ?? statement.subject;
  return {
    "dm:rejected": () => `${article(statement.subject)} tells of no meeting`,
    "dm:sameMeeting": () => `${article(statement.subject)} and ${article(statement.iri)} tell of one meeting`,
    "dm:otherMeeting": () => `${article(statement.subject)} and ${article(statement.iri)} tell of two meetings`,
    "dm:correctName": () => `${actor} is called ${statement.value}`,
    "dm:correctCountry": () => `${actor} acts for ${statement.iri.replace(/^.*\//, "")}`,
  }[statement.property]?.();
}

async function all(part) {
  const { enabled, statements } = await corrections();
  const actors = statements.filter(each => each.property.startsWith("dm:correct")).map(each => each.subject);
  const known = new Map((await names([...new Set(actors)])).map(actor => [actor.iri, actor.name]));
  const rows = statements.map(statement => [statement, words(statement, known)]).filter(([, told]) => told);
  if (rows.length === 0) {
    return [];
  }
  return [make("details", {}, make("summary", {}, count(rows.length, "correction")), make("ul", {}, rows.map(([statement, told]) =>
    make("li", {}, `${told} `, enabled ? make("button", {
      type: "button", "aria-label": `Take back: ${told}`, onclick: () => rule(part, "Taken back.", [], [statement]),
    }, "Take back") : ""))))];
}

/** Lists them in a part of the page, now and after each change. */
export function rulings(part) {
  const show = () => {
    stale(part);
    fill(part, "rulings", () => all(part));
  };
  document.addEventListener("corrected", show);
  show();
}
