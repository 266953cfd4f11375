// The meetings as a list, the latest first.

import { isStart } from "../address.js";
import { make } from "../dom.js";
import { way } from "../inside.js";
import { say } from "../place.js";
import { howMany, latest } from "../store/meetings.js";
import { count, days, named, number } from "../words.js";
import { exports } from "./export.js";

const MORE = 200;

/** One meeting, as a link to its card. */
export function entry(meeting) {
  return make("li", { class: `meeting ${meeting.status}` },
    make("time", { datetime: meeting.first || undefined }, days(meeting.first, meeting.last)),
    make("div", {},
      way({ meeting: meeting.iri }, { "data-meeting": meeting.iri }, meeting.actors.map(named).join(", ")),
      make("p", {}, make("span", { class: "status" }, meeting.status), ` ${meeting.kind}`,
        meeting.place ? `, ${meeting.place}` : "", meeting.tellings > 1 ? `, told by ${count(meeting.tellings, "article")}` : "")));
}

/** The list for a state. */
export async function list(state) {
  const [all, meetings] = await Promise.all([howMany(state), latest(state, state.shown)]);
  const part = all > meetings.length ? `, showing ${number(meetings.length)} of them, the latest first` : "";
  say(count(all, "meeting") + part);
  const heading = make("h2", {}, isStart(state) ? "The latest meetings" : count(all, "meeting"));
  const note = part || isStart(state)
    ? make("p", { class: "quiet" }, `Showing ${number(meetings.length)} of ${count(all, "meeting")}, the latest first.`) : "";
  if (all === 0) {
    return [heading, make("p", { class: "quiet" }, isStart(state)
      ? "This store holds no meetings yet: demarche extract reads articles into it."
      : "No meeting is told that fits. Take something out above, or widen the dates.")];
  }
  const more = meetings.length < all ? way({ shown: Math.min(state.shown + MORE, 10000) }, { class: "button" },
    `Show ${number(Math.min(MORE, all - meetings.length))} more`) : "";
  return [make("div", { class: "head" }, heading, note), make("ol", { class: "meetings" }, meetings.map(entry)), more, exports(meetings)].filter(Boolean);
}
