/** The SpreadsheetApp service: entry to the one open spreadsheet, builders, enumerations; and the Charts service. */
import * as enums from './enums';
import { ConditionalFormatRuleBuilderHost } from './conditional-format';
import { Conforms, HostObject, local } from './object';
import { RichTextValueBuilderHost } from './rich-text';
import type { Session } from './session-state';
import { UiHost } from './ui';
import type { UiRecord } from './ui-record';
import { DataValidationBuilderHost } from './validation';

type SpreadsheetApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export class SpreadsheetAppHost
  extends HostObject<SpreadsheetApp>
  implements Conforms<SpreadsheetAppHost, SpreadsheetApp>
{
  private readonly ui: UiHost;

  constructor(session: Session, record: UiRecord) {
    super(session, 'SpreadsheetApp', {
      BooleanCriteria: enums.BooleanCriteria,
      BorderStyle: enums.BorderStyle,
      CopyPasteType: enums.CopyPasteType,
      DataValidationCriteria: enums.DataValidationCriteria,
      DeveloperMetadataLocationType: enums.DeveloperMetadataLocationType,
      DeveloperMetadataVisibility: enums.DeveloperMetadataVisibility,
      Dimension: enums.Dimension,
      InterpolationType: enums.InterpolationType,
      ProtectionType: enums.ProtectionType,
      RelativeDate: enums.RelativeDate,
      WrapStrategy: enums.WrapStrategy,
    });
    this.ui = new UiHost(session, record);
  }

  @local() getActiveSpreadsheet(): Spreadsheet {
    return this.session.faces.spreadsheet;
  }

  @local() getActive(): Spreadsheet {
    return this.session.faces.spreadsheet;
  }

  @local() getUi(): GoogleAppsScript.Base.Ui {
    return this.ui.self;
  }

  @local() flush(): void {
    this.session.refresh();
  }

  @local() newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return new DataValidationBuilderHost(this.session).self;
  }

  @local() newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilderHost(this.session).self;
  }

  @local() newRichTextValue(): GoogleAppsScript.Spreadsheet.RichTextValueBuilder {
    return new RichTextValueBuilderHost(this.session).self;
  }
}

/** Only the enumerations that embedded charts need. */
export class ChartsHost extends HostObject<GoogleAppsScript.Charts.Charts> {
  constructor(session: Session) {
    const { ChartType, ChartMergeStrategy, Position } = enums;
    super(session, 'Charts', { ChartType, ChartMergeStrategy, Position });
  }
}
