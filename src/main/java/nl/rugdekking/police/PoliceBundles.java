// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.police;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.rugdekking.access.CaseAccess;
import nl.rugdekking.access.HiddenException;
import nl.rugdekking.access.PartId;
import nl.rugdekking.evidence.EvidenceDownloads;
import nl.rugdekking.evidence.EvidenceFile;
import nl.rugdekking.evidence.EvidenceItem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Packs a file for the police together with the evidence in it: one ZIP with the printed file, the
 * files as they were handed in, and a list with their SHA-256. When nobody may know who the
 * affected person is, it has the copies without hidden data, under names that say nothing. A file
 * without such a copy is then in it only when the maker of the file for the police looked at it.
 */
@Service
public class PoliceBundles {

  private final MadePoliceFiles files;
  private final PoliceFileMakers makers;
  private final PoliceFileSources sources;
  private final PoliceNumbers numbers;
  private final EvidenceDownloads evidence;
  private final TransactionTemplate transactions;

  PoliceBundles(
      MadePoliceFiles files,
      PoliceFileMakers makers,
      PoliceFileSources sources,
      PoliceNumbers numbers,
      EvidenceDownloads evidence,
      TransactionTemplate transactions) {
    this.files = files;
    this.makers = makers;
    this.sources = sources;
    this.numbers = numbers;
    this.evidence = evidence;
    this.transactions = transactions;
  }

  /**
   * What is packed.
   *
   * @param protectsName true when nobody may know who the affected person is
   */
  @SuppressWarnings("ArrayRecordComponent") // carried once, never compared
  public record Bundle(byte[] document, List<EvidenceItem> evidence, boolean protectsName) {

    public Bundle {
      evidence = List.copyOf(evidence);
    }
  }

  /** Reads what is packed, for somebody who may make the file. */
  public Bundle read(CaseAccess access, PartId part, UUID file) {
    var bundle = transactions.execute(_ -> readNow(access, part, file));
    return Objects.requireNonNull(bundle);
  }

  private Bundle readNow(CaseAccess access, PartId part, UUID file) {
    var document = files.open(access, part, file);
    var printed = files.listEvidence(part, file);
    var lookedAt = files.listLookedAt(part, file);
    var protectsName = isNameProtected(access, part);
    var items =
        sources.listEvidence(access, part, makers.require(access, part)).stream()
            .filter(item -> printed.contains(item.id()))
            .filter(item -> !protectsName || item.has(true) || lookedAt.contains(item.id()))
            .toList();
    return new Bundle(document, items, protectsName);
  }

  /**
   * Opens one file of the case as it would go along, for somebody who may make the file: they look
   * at it before they choose. It is a look that is logged.
   *
   * @throws HiddenException when the part has no such file
   */
  public EvidenceFile open(CaseAccess access, PartId part, UUID id) {
    var item =
        transactions.execute(
            _ ->
                sources.listEvidence(access, part, makers.require(access, part)).stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(HiddenException::new));
    return evidence.openOfPart(
        access, part, Objects.requireNonNull(item), isNameProtected(access, part));
  }

  private boolean isNameProtected(CaseAccess access, PartId part) {
    return numbers.findSince(access).isPresent() || access.part(part).nameWithheld();
  }

  /** Writes the ZIP. Each file of evidence in it is a look that is logged. */
  public void write(CaseAccess access, PartId part, Bundle bundle, OutputStream out)
      throws IOException {
    var hashes = new StringBuilder();
    try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      add(zip, "stuk.pdf", bundle.document(), hashes);
      int number = 0;
      for (var item : bundle.evidence()) {
        number++;
        var name = "bestanden/" + nameOf(item, number, bundle.protectsName());
        try (var file = evidence.openOfPart(access, part, item, bundle.protectsName())) {
          add(zip, name, file.content(), hashes);
        }
      }
      add(zip, "sha256.txt", hashes.toString().getBytes(StandardCharsets.UTF_8), hashes);
    }
  }

  private static void add(ZipOutputStream zip, String name, byte[] content, StringBuilder hashes)
      throws IOException {
    hashes.append(sha256(content)).append("  ").append(name).append('\n');
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static String nameOf(EvidenceItem item, int number, boolean protectsName) {
    var name = item.metadata().name().replaceAll("[^\\p{L}\\p{N}._ -]", "_");
    return protectsName ? number + "." + item.extension() : number + " - " + name;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is not available", e);
    }
  }
}
