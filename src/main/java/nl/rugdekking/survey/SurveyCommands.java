// SPDX-License-Identifier: EUPL-1.2
package nl.rugdekking.survey;

import picocli.CommandLine.Command;

/** The command-line commands for researchers. */
@Command(
    subcommands = {
      CalibrateCommand.class,
      CheckTablesCommand.class,
      ExportSavCommand.class,
      IntervalCommand.class,
      PulseCommand.class,
      QualtricsCommand.class,
      SimulateCommand.class,
      TablesCommand.class
    })
public final class SurveyCommands {}
