/** One thing to say, and at most one thing to do about it. */
import { Body1, Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";

const useStyles = makeStyles({
  box: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
  },
  icon: { fontSize: "28px", color: tokens.colorNeutralForeground3 },
  error: { color: tokens.colorPaletteRedForeground1 },
  action: { marginTop: tokens.spacingVerticalS },
});

export type MessageProps = {
  title: string;
  detail: string;
  intent?: "info" | "error";
  action?: string;
  onAction?: () => void;
};

export function Message({ title, detail, intent = "info", action, onAction }: MessageProps) {
  const styles = useStyles();
  const Icon = intent === "error" ? ErrorCircleRegular : InfoRegular;
  return (
    <div className={styles.box} role={intent === "error" ? "alert" : "status"}>
      <Icon className={`${styles.icon} ${intent === "error" ? styles.error : ""}`} aria-hidden />
      <Subtitle2 as="h2" block>
        {title}
      </Subtitle2>
      <Body1 block>{detail}</Body1>
      {action && (
        <Button appearance="primary" className={styles.action} onClick={onAction}>
          {action}
        </Button>
      )}
    </div>
  );
}
