// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.audit;

import java.util.*;
import org.jspecify.annotations.*;

@NullMarked
public record AuditEvent(
    @Nullable UUID actor,
    String verb,
    Purpose purpose,
    String objectKind,
    UUID objectId,
    @Nullable UUID incident,
    Map<String, String> details) {}
