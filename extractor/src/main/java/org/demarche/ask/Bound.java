package org.demarche.ask;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What has been read of a question so far.
 *
 * @param values by parameter
 * @param actors names of those who are asked for
 * @param notes  what was read in a way that is not plain to see
 * @param wrong  a value that is none, where one is let pass
 */
record Bound(Map<String, String> values, List<String> actors, List<String> notes, Optional<Unclear> wrong) {

    static Bound of(Map<String, String> values) {
        return new Bound(values, List.of(), List.of(), Optional.empty());
    }

    Bound with(String parameter, String value) {
        Map<String, String> more = new LinkedHashMap<>(values);
        more.put(parameter, value);
        return new Bound(more, actors, notes, wrong);
    }

    Bound withActor(String name) {
        List<String> more = new ArrayList<>(actors);
        more.add(name);
        return new Bound(values, more, notes, wrong);
    }

    Bound withNote(String note) {
        if (note.isEmpty()) {
            return this;
        }
        List<String> more = new ArrayList<>(notes);
        more.add(note);
        return new Bound(values, actors, more, wrong);
    }

    boolean has(String parameter) {
        return values.containsKey(parameter);
    }

    Bound with(Unclear unclear) {
        return new Bound(values, actors, notes, Optional.of(unclear));
    }
}
