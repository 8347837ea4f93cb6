// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What whoever reported without a name sees when they come back.
 *
 * @param readers as what people read it, as {@link nl.rugdekking.access.Reader#word} says it; no
 *     names, since everybody can send a report
 * @param readersChanged when somebody new began to read it
 * @param calls who is called because of danger: what they are, never who
 * @param telling nothing when the report was destroyed
 * @param more what may still be told, one page each
 */
public record NamelessReport(
    String number,
    OwnReport.Progress progress,
    Set<String> readers,
    @Nullable Instant readersChanged,
    List<OwnReport.PartCall> calls,
    @Nullable Telling telling,
    List<MoreSheet.Step> more,
    List<Conversation.Line> messages) {}
