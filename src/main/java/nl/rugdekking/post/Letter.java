// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.post;

import java.util.*;

public record Letter(UUID person, String template, Map<String, String> values) {}
