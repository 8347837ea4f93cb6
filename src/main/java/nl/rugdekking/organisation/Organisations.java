// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.organisation;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.database.Ids;
import nl.rugdekking.database.OrganisationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds the organisations on this server and the structure of each (its bodies, policies and
 * lists). Both are cached.
 */
@Service
public class Organisations {

  // Every server sees a changed structure within this time.
  private static final Duration FRESH = Duration.ofSeconds(10);

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private final OrganisationRepository repository;
  private final StructureRepository structures;
  private final ShippedTerms terms;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final Cache<String, Organisation> bySlug =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
  private final Cache<OrganisationId, Organisation> byId =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(FRESH).build();
  private final Cache<OrganisationId, OrganisationStructure> structureOf =
      Caffeine.newBuilder().maximumSize(1_000).expireAfterWrite(FRESH).build();

  Organisations(
      OrganisationRepository repository,
      StructureRepository structures,
      ShippedTerms terms,
      TransactionTemplate transactions,
      Clock clock) {
    this.repository = repository;
    this.structures = structures;
    this.terms = terms;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Optional<Organisation> find(String slug) {
    var key = slug.toLowerCase(Locale.ROOT);
    var cached = bySlug.getIfPresent(key);
    if (cached != null) {
      return Optional.of(cached);
    }
    var found = repository.find(key);
    found.ifPresent(organisation -> bySlug.put(key, organisation));
    return found;
  }

  /** Returns all organisations by name. */
  public List<Organisation> list() {
    return repository.list();
  }

  public Organisation current() {
    return byId.get(CurrentOrganisation.get(), repository::get);
  }

  /** Returns the structure of the current organisation. */
  public OrganisationStructure structure() {
    return structureOf.get(
        CurrentOrganisation.get(), id -> transactions.execute(status -> structures.read(today())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZONE);
  }

  /**
   * Returns the version of a policy with this id, even when it is no longer valid, because promises
   * may have been made under it.
   */
  public Policy policy(UUID id) {
    var known = structure().policies().all().get(id);
    if (known == null) {
      // Another server has adopted this version since the structure was cached here.
      structureOf.invalidate(CurrentOrganisation.get());
      known = structure().policies().all().get(id);
    }
    return Objects.requireNonNull(known, "A version that was never adopted");
  }

  /** Discards the cached structure after the commit of the running transaction. */
  void discardStructureAfterCommit() {
    var organisation = CurrentOrganisation.get();
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            structureOf.invalidate(organisation);
          }
        });
  }

  /**
   * Adds an organisation with the bodies, words, terms, reasons and lists that the program ships
   * with for its kind.
   *
   * @throws IllegalArgumentException when the slug is taken
   */
  public Organisation setUp(String slug, String name, OrganisationKind kind, boolean demo) {
    return repository.get(setUp(slug, name, kind, demo, CurrentOrganisation::get));
  }

  /**
   * Adds an organisation and its first people in one transaction, so that there never is an
   * organisation without people.
   *
   * @return the result of {@code addPeople}
   * @throws IllegalArgumentException when the slug is taken
   */
  public <T> T setUp(
      String slug, String name, OrganisationKind kind, boolean demo, Supplier<T> addPeople) {
    if (repository.find(slug).isPresent()) {
      throw new IllegalArgumentException("There is an organisation at /" + slug + " already");
    }
    var organisation =
        new Organisation(new OrganisationId(Ids.timeOrdered()), slug, name, kind, demo);
    var made =
        CurrentOrganisation.callIn(
            organisation.id(),
            () ->
                transactions.execute(
                    status -> {
                      repository.add(organisation, clock.instant());
                      structures.add(SetUpData.loadFor(kind), terms, clock.instant());
                      return addPeople.get();
                    }));
    bySlug.invalidate(slug);
    return Objects.requireNonNull(made);
  }
}
