package nl.rugdekking.promise;

import java.util.UUID;

public record PromiseId(UUID value) {}
