// What a person has ruled, which the server keeps in the user's file where it was started with one.

let known;

/** { enabled, statements }; asked once, and again after each change. */
export function corrections() {
  known ??= read().catch(wrong => {
    known = undefined;
    throw wrong;
  });
  return known;
}

async function read() {
  const response = await fetch("/corrections");
  return response.ok ? response.json() : { enabled: false, statements: [] };
}

/** Adds and removes statements, each { subject, property, iri or value }; fails with the server's line. */
export async function correct(add, remove = []) {
  const response = await fetch("/corrections", {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ add, remove }),
  });
  const answer = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Error(answer.error ?? `The server refused it (${response.status}).`);
  }
  known = undefined;
}

/** Statements of a property about a subject, in whichever order two tellings stand. */
export const about = (statements, property, one, other) => statements.filter(each => each.property === property
  && (each.subject === one && (!other || each.iri === other) || other && each.subject === other && each.iri === one));
