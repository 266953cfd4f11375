// The buttons of a telling: accept that it is of this meeting, say that it is not, reject it, put names right.

import { make } from "../dom.js";
import { say } from "../place.js";
import { about, correct } from "../store/corrections.js";
import { alike } from "../store/tellings.js";
import { days } from "../words.js";

const button = (words, onclick) => make("button", { type: "button", onclick }, words);

/** Sends a correction, and says what became of it. */
export async function rule(part, words, add, remove) {
  part.setAttribute("aria-busy", "true");
  try {
    await correct(add, remove);
    say(words);
    document.dispatchEvent(new Event("corrected"));
  } catch (wrong) {
    const note = part.querySelector(".wrong") ?? part.appendChild(make("p", { class: "wrong", role: "alert" }));
    note.textContent = wrong.message;
  }
  part.removeAttribute("aria-busy");
}

/** One meeting with the other tellings, or another than they; what was ruled to the contrary is taken back. */
function judge(context, telling, property, contrary) {
  const others = context.told.filter(each => each.telling !== telling).map(each => each.telling);
  const back = others.flatMap(other => about(context.statements, contrary, telling, other));
  const chosen = property === "dm:sameMeeting" ? others.slice(0, 1) : others;
  return [chosen.map(other => ({ subject: telling, property, iri: other })), back];
}

function named(actor, context, base) {
  const value = property => about(context.statements, property, actor.actor)[0];
  const country = value("dm:correctCountry")?.iri.replace(/^.*\//, "") ?? "";
  return make("fieldset", { "data-actor": actor.actor }, make("legend", {}, actor.name),
    make("label", {}, "is called ", make("input", { name: "name", value: value("dm:correctName")?.value ?? "", placeholder: actor.name })),
    make("label", {}, "acts for ", make("input", {
      name: "country", value: country, size: "3", maxlength: "2", pattern: "[A-Za-z]{2}", placeholder: "PE", title: "a two-letter country code, as PE",
    })), make("input", { type: "hidden", name: "base", value: base }));
}

/** What of the form is new, and what it takes the place of. */
function put(form, context) {
  const [add, remove] = [[], []];
  for (const fields of form.querySelectorAll("[data-actor]")) {
    const value = name => fields.querySelector(`[name=${name}]`).value.trim();
    const subject = fields.dataset.actor;
    const wanted = [
      value("name") && { subject, property: "dm:correctName", value: value("name") },
      value("country") && { subject, property: "dm:correctCountry", iri: `${value("base")}country/${value("country").toUpperCase()}` },
    ].filter(Boolean);
    const before = ["dm:correctName", "dm:correctCountry"].flatMap(property => about(context.statements, property, subject));
    const same = (one, other) => one.property === other.property && one.value === other.value && one.iri === other.iri;
    add.push(...wanted.filter(each => !before.some(old => same(old, each))));
    remove.push(...before.filter(old => !wanted.some(each => same(old, each))));
  }
  return [add, remove];
}

async function candidates(select, context) {
  select.setAttribute("aria-busy", "true");
  try {
    const found = await alike(context.meeting);
    select.replaceChildren(make("option", { value: "" }, found.length ? "another meeting …" : "no other meeting of these actors"),
      ...found.map(each => make("option", { value: each.telling }, `${days(each.first, each.last)}: ${each.who}`)));
  } catch (wrong) {
    select.replaceChildren(make("option", { value: "" }, wrong.message));
  }
  select.setAttribute("aria-busy", "false");
}

function form(told, context, part) {
  const base = told.telling.slice(0, told.telling.indexOf("article/"));
  const actors = [...new Map(told.actors.map(actor => [actor.actor, actor])).values()];
  const select = make("select", { name: "same" });
  const body = make("form", {
    onsubmit: event => {
      event.preventDefault();
      const [add, remove] = put(event.target, context);
      const same = select.value ? [{ subject: told.telling, property: "dm:sameMeeting", iri: select.value }] : [];
      rule(part, "Corrected.", [...add, ...same], remove);
    },
  }, make("p", { class: "quiet" }, "Names and countries hold wherever these actors are told of."),
  actors.map(actor => named(actor, context, base)),
  make("label", {}, "It is the same as ", select), make("p", {}, make("button", {}, "Save")));
  return make("details", { class: "put", ontoggle: event => event.target.open && candidates(select, context) }, make("summary", {}, "Correct"), body);
}

/** The buttons under a telling; nothing where the server writes no corrections. */
export function buttons(told, context) {
  if (!context.enabled) {
    return "";
  }
  const part = make("div", { class: "rule" });
  const several = context.told.length > 1;
  const accepted = several && about(context.statements, "dm:sameMeeting", told.telling).length > 0;
  part.append(make("p", {},
    several ? [button(accepted ? "Accepted" : "Accept", () => rule(part, "Accepted: it is of this meeting.",
      ...judge(context, told.telling, "dm:sameMeeting", "dm:otherMeeting"))),
    button("Another meeting", () => rule(part, "It is of another meeting.", ...judge(context, told.telling, "dm:otherMeeting", "dm:sameMeeting")))] : "",
    button("Reject", () => rule(part, "Rejected: it is no meeting.", [{ subject: told.telling, property: "dm:rejected", value: true }]))),
  form(told, context, part));
  return part;
}
