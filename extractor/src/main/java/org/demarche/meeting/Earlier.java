package org.demarche.meeting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.demarche.meeting.Meeting.Status;
import org.demarche.mention.Edtf;

/** What the sentences before told, in their order. */
final class Earlier {

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<Set<String>, Edtf> lastDays = new HashMap<>();

    void add(List<Draft> told) {
        drafts.addAll(told);
        told.forEach(d -> held(d).ifPresent(day -> lastDays.merge(blocs(d), day, later())));
    }

    List<Draft> all() {
        return drafts;
    }

    /** Those that a sentence told, and those after it. */
    List<Draft> since(int sentence) {
        int from = drafts.size();
        while (from > 0 && drafts.get(from - 1).sentence() >= sentence) {
            from--;
        }
        return drafts.subList(from, drafts.size());
    }

    /** The last day on which the same states met, here or before. */
    Optional<Edtf> lastDay(Draft draft, List<Draft> here) {
        Optional<Edtf> before = Optional.ofNullable(lastDays.get(blocs(draft)));
        Optional<Edtf> now = here.stream().filter(d -> blocs(d).equals(blocs(draft))).flatMap(d -> held(d).stream()).reduce(later());
        return before.isPresent() && now.isPresent() ? Optional.of(later().apply(before.get(), now.get())) : before.or(() -> now);
    }

    private static Optional<Edtf> held(Draft draft) {
        return draft.date().filter(day -> draft.status() == Status.HELD);
    }

    private static BinaryOperator<Edtf> later() {
        return BinaryOperator.maxBy(Comparator.comparing(Edtf::value));
    }

    /** For whom those act who met. */
    static Set<String> blocs(Draft draft) {
        return draft.all().stream().map(a -> a.country().or(a::organization).or(a::name).orElse("")).collect(Collectors.toUnmodifiableSet());
    }
}
