// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.report;

import java.util.List;
import nl.rugdekking.RugdekkingTest;
import nl.rugdekking.access.Viewer;
import nl.rugdekking.evidence.EvidenceDownloads;
import nl.rugdekking.evidence.Pictures;
import nl.rugdekking.evidence.Upload;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A town in which somebody reports. */
@RugdekkingTest
abstract class ReportScene {

  @Autowired ReportGround ground;
  @Autowired Reports reports;
  @Autowired Drafts drafts;
  @Autowired EvidenceDownloads downloads;
  @Autowired OwnReportViews view;

  @SuppressWarnings("NullAway.Init")
  ReportGround.Town town;

  @BeforeEach
  void newTown() {
    town = ground.town();
  }

  Receipt send(Viewer viewer, Submission submission, Upload... uploads) {
    return town.in(() -> reports.submit(viewer, submission, List.of(uploads)));
  }

  static Upload photo(int size) {
    return new Upload("foto.jpg", Pictures.jpegWithExif(size, size, 1));
  }
}
