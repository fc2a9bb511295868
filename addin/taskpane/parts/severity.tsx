/** Severity as people see it: an icon and a word, never colour alone. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { SEVERITY_LABELS, type Severity } from "../../../shared/findings.ts";

const ICONS = { critical: ErrorCircleFilled, major: WarningFilled, minor: CircleRegular, info: InfoRegular };

const useStyles = makeStyles({
  icon: { fontSize: "16px", flexShrink: 0 },
  critical: { color: tokens.colorPaletteRedForeground1 },
  major: { color: tokens.colorPaletteDarkOrangeForeground1 },
  minor: { color: tokens.colorNeutralForeground2 },
  info: { color: tokens.colorNeutralForeground3 },
});

/** `labelled`: says the word to screen readers; leave it off where the word stands beside the icon. */
export function SeverityIcon({ severity, labelled = false }: { severity: Severity; labelled?: boolean }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  const className = mergeClasses(styles.icon, styles[severity]);
  if (!labelled) return <Icon className={className} aria-hidden />;
  return (
    <Icon className={className} role="img" aria-label={SEVERITY_LABELS[severity]} title={SEVERITY_LABELS[severity]} />
  );
}
