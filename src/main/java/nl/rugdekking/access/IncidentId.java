package nl.rugdekking.access;

import java.util.UUID;

public record IncidentId(UUID value) {}
