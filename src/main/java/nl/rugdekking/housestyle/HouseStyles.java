// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.housestyle;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.audit.AuditEvent;
import nl.rugdekking.audit.AuditLog;
import nl.rugdekking.audit.Purpose;
import nl.rugdekking.database.CurrentOrganisation;
import nl.rugdekking.evidence.CleanPictures;
import nl.rugdekking.evidence.Upload;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Returns and changes the logo and the colours of the current organisation. */
@Service
public class HouseStyles {

  /** The size of the largest logo. It is small, because every page loads the logo. */
  static final int MAX_LOGO_BYTES = 100_000;

  // The style is cached because every page asks for it, and only briefly because other processes
  // may change it.
  private static final long CACHED_NANOS = Duration.ofSeconds(10).toNanos();

  private record CachedStyle(HouseStyle style, long readAt) {}

  private final Map<UUID, CachedStyle> cached = new ConcurrentHashMap<>();
  private final HouseStyleRepository repository;
  private final CleanPictures pictures;
  private final AuditLog audit;
  private final TransactionTemplate transactions;

  HouseStyles(
      HouseStyleRepository repository,
      CleanPictures pictures,
      AuditLog audit,
      TransactionTemplate transactions) {
    this.repository = repository;
    this.pictures = pictures;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * Returns the chosen style. A change that another process made in the last ten seconds may be
   * missing.
   */
  public HouseStyle get() {
    var organisation = CurrentOrganisation.id();
    var known = cached.get(organisation);
    if (known != null && System.nanoTime() - known.readAt() < CACHED_NANOS) {
      return known.style();
    }
    var found = transactions.execute(status -> repository.find());
    var style = found == null ? HouseStyle.SHIPPED : found.orElse(HouseStyle.SHIPPED);
    cached.put(organisation, new CachedStyle(style, System.nanoTime()));
    return style;
  }

  public Optional<Logo> findLogo() {
    var found = transactions.execute(status -> repository.findLogo());
    return found == null ? Optional.empty() : found;
  }

  /**
   * Changes the colours.
   *
   * @param colours the colours, or null to use ours again
   * @throws IllegalArgumentException when texts in these colours cannot be read well
   */
  public void chooseColours(Viewer viewer, @Nullable HouseColours colours) {
    if (colours != null && !colours.isReadable()) {
      throw new IllegalArgumentException("Not readable: " + colours.listContrasts());
    }
    change(viewer, "house-style.colours", () -> repository.setColours(colours));
  }

  /**
   * Changes the logo. Returns false when the file is no PNG or JPEG, is broken, or is too large
   * after it was cleaned.
   */
  public boolean chooseLogo(Viewer viewer, Upload upload) {
    var logo =
        pictures
            .clean(upload)
            .filter(picture -> picture.content().length <= MAX_LOGO_BYTES)
            .map(picture -> new Logo(picture.content(), picture.type()));
    logo.ifPresent(chosen -> setLogo(viewer, chosen));
    return logo.isPresent();
  }

  public void removeLogo(Viewer viewer) {
    setLogo(viewer, null);
  }

  private void setLogo(Viewer viewer, @Nullable Logo logo) {
    change(viewer, "house-style.logo", () -> repository.setLogo(logo));
  }

  private void change(Viewer viewer, String verb, Runnable change) {
    transactions.executeWithoutResult(
        status -> {
          change.run();
          audit.record(
              AuditEvent.of(verb, Purpose.SUPPORT, "organisation", CurrentOrganisation.id())
                  .by(viewer.person().value()));
        });
    cached.remove(CurrentOrganisation.id());
  }
}
