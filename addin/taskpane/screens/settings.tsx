/** Which checks run, and how much each counts. */
import { Body1, Caption1, Dropdown, makeStyles, Option, tokens } from "@fluentui/react-components";
import { SEVERITIES, SEVERITY_LABELS } from "../../../shared/findings.ts";
import type { CheckSetting, PaneState } from "../model/state.ts";
import type { PaneStore } from "../model/store.ts";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
  },
  check: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) 104px",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "start",
  },
  dropdown: { minWidth: 0, width: "104px" },
  secondary: { color: tokens.colorNeutralForeground3 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

export function SettingsScreen({ state, store }: { state: PaneState; store: PaneStore }) {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <Caption1 block className={styles.secondary}>
        Checks that the next review runs. Kept in this browser.
      </Caption1>
      <ul className={styles.list}>
        {(state.catalogue?.checks ?? []).map((check) => {
          const setting = state.settings.checks[check.id] ?? check.defaultSeverity;
          return (
            <li key={check.id} className={styles.check}>
              <div>
                <Body1 block id={`check-${check.id}`}>
                  {check.label}
                </Body1>
                <Caption1 block className={styles.secondary}>
                  {check.description}
                </Caption1>
              </div>
              <Dropdown
                size="small"
                className={styles.dropdown}
                aria-labelledby={`check-${check.id}`}
                value={setting === "off" ? "Off" : SEVERITY_LABELS[setting]}
                selectedOptions={[setting]}
                onOptionSelect={(_, d) => {
                  const chosen = d.optionValue as CheckSetting;
                  store.setCheck(check.id, chosen === check.defaultSeverity ? undefined : chosen);
                }}
              >
                {SEVERITIES.map((s) => (
                  <Option key={s} value={s}>
                    {SEVERITY_LABELS[s]}
                  </Option>
                ))}
                <Option value="off">Off</Option>
              </Dropdown>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
