// One telling: the sentence that says so, from which article, how sure the reading is.

import { make, outside } from "../dom.js";
import { fold } from "../words.js";
import { buttons } from "./correct.js";

/** The sentence, with the names in it that the reading took from it. */
export function marked(sentence, names) {
  const words = new Set(names.flatMap(name => name.replace(/\(.*\)/, "").split(/\s+/)).filter(word => /^\p{Lu}/u.test(word)
    && word.length > 2).map(fold));
  const parts = [];
  for (const piece of sentence.split(/([\p{L}\p{M}\p{N}'’-]+)/u)) {
    const bare = fold(piece.replace(/['’]s$/u, ""));
    parts.push(bare && words.has(bare) ? make("mark", {}, piece) : piece);
  }
  return parts;
}

/** The article's own page, opened at the sentence where the browser can do that. */
function source(told) {
  const words = told.title || told.id;
  const sentence = told.sentences[0]?.sentence ?? "";
  const fragment = sentence && !told.url.includes("#") ? `#:~:text=${encodeURIComponent(sentence).replace(/-/g, "%2D")}` : "";
  return make("cite", {}, told.url ? outside(told.url + fragment, words) : words);
}

function office(actor) {
  const post = [actor.role, actor.body].filter(Boolean).join(", ");
  return post ? `${actor.name}, ${post}` : actor.name;
}

/**
 * The part of a card for one telling.
 *
 * @param context of its corrections: whether they are enabled, their statements, the meeting, and all that is told of it
 */
export function telling(told, context) {
  const names = [...told.actors.map(actor => actor.name), told.place];
  const sure = Math.round(Number(told.confidence) * 100);
  return make("article", { class: "telling", "data-telling": told.telling },
    make("p", { class: "source" }, source(told), told.source ? `, ${told.source}` : "", told.published ? `, ${told.published}` : ""),
    told.sentences.map(each => make("blockquote", {}, make("p", {}, marked(each.sentence, names)),
      each.saidBy ? make("footer", {}, `said by ${each.saidBy}`) : "")),
    make("dl", { class: "facts" },
      make("dt", {}, "Tells of"), make("dd", {}, `${told.kind}, `, make("span", { class: `status ${told.status}` }, told.status),
        told.date ? `, ${told.date}` : "", told.place ? `, ${told.place}` : ""),
      make("dt", {}, "Who"), make("dd", {}, [...new Set(told.actors.map(office))].join("; ")),
      told.topics.length ? [make("dt", {}, "About"), make("dd", {}, told.topics.join("; "))] : "",
      make("dt", {}, "How sure"), make("dd", {}, make("meter", { min: "0", max: "100", value: String(sure), "aria-label": "confidence" }),
        ` ${sure} %`, told.sentences[0]?.rule ? make("span", { class: "quiet" }, ` by rule ${told.sentences[0].rule}`) : "")),
    buttons(told, context));
}
