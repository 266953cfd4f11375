// The field that finds an actor while one types: a combobox with a list, as the ARIA authoring practices have it.

import { byId, make } from "../dom.js";
import { go } from "../inside.js";
import { say } from "../place.js";
import { everybody, SEARCHED } from "../store/actors.js";
import { count, fold, named } from "../words.js";

const SHOWN = 12;
const SORTS = { person: "person", country: "country", body: "body" };

/** Those of whom each word that is typed begins a word of a name; whole words go first. */
export function find(actors, typed) {
  const words = fold(typed).split(" ").filter(Boolean);
  if (words.length === 0) {
    return [];
  }
  const found = actors.filter(actor => words.every(word => actor.words.includes(` ${word}`)));
  const whole = actor => words.every(word => `${actor.words} `.includes(` ${word} `));
  return [...found.filter(whole), ...found.filter(actor => !whole(actor))];
}

/** Builds the field. */
export function search(part) {
  let actors;
  let options = [];
  let active = -1;
  const list = make("ul", { id: "found", role: "listbox", "aria-label": "Actors found", hidden: true });
  const input = make("input", {
    id: "actor", type: "search", role: "combobox", autocomplete: "off", spellcheck: "false", placeholder: "Lavrov, Peru, NATO …",
    "aria-expanded": "false", "aria-controls": "found", "aria-autocomplete": "list",
    oninput: typed, onkeydown: pressed, onfocus: load, onblur: () => setTimeout(close, 150),
  });
  part.append(make("label", { for: "actor" }, "Find a person, a body or a country"), make("div", { class: "combo" }, input, list));

  function load() {
    actors ??= everybody().catch(wrong => {
      actors = undefined;
      say(wrong.message);
      return [];
    });
    return actors;
  }

  async function typed() {
    list.parentElement.setAttribute("aria-busy", "true");
    const all = await load();
    list.parentElement.setAttribute("aria-busy", "false");
    const found = find(all, input.value);
    options = found.slice(0, SHOWN);
    active = -1;
    list.replaceChildren(...options.map(option), ...notes(found, all));
    const open = fold(input.value) !== "";
    list.hidden = !open;
    input.setAttribute("aria-expanded", String(open));
    input.removeAttribute("aria-activedescendant");
    say(open ? count(found.length, "actor") + " found" : "");
  }

  function option(actor, index) {
    return make("li", { id: `found-${index}`, role: "option", "aria-selected": "false", onmousedown: event => event.preventDefault(),
      onclick: () => choose(actor) }, make("span", {}, named(actor)),
    make("span", { class: "quiet" }, `${SORTS[actor.sort]}, ${count(actor.meetings, "meeting")}`));
  }

  function notes(found, all) {
    const words = found.length === 0 ? "Nobody of that name takes part in a meeting here."
      : found.length > SHOWN ? `Showing ${SHOWN} of ${count(found.length, "actor")}: type more of the name.` : "";
    const limit = all.length >= SEARCHED ? ` Of the people, the ${SEARCHED} who met most are searched.` : "";
    return words + limit ? [make("li", { class: "quiet", role: "presentation" }, words + limit)] : [];
  }

  function pressed(event) {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const next = event.key === "ArrowDown" ? active + 1 : Math.max(active, 0) - 1;
      point(options.length ? (next + options.length) % options.length : -1);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (active >= 0) {
        choose(options[active]);
      } else {
        typed().then(() => options.length && choose(options[0]));
      }
    } else if (event.key === "Escape" && !list.hidden) {
      event.preventDefault();
      close();
    }
  }

  function point(index) {
    active = index;
    [...list.querySelectorAll("[role=option]")].forEach((each, number) =>
      each.setAttribute("aria-selected", String(number === active)));
    if (active >= 0) {
      input.setAttribute("aria-activedescendant", `found-${active}`);
      byId(`found-${active}`).scrollIntoView({ block: "nearest" });
    }
  }

  function choose(actor) {
    input.value = "";
    close();
    go({ actors: [actor.iri], meeting: "", shown: 100 });
  }

  function close() {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }
}
