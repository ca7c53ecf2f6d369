import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { TriangleAlert } from "lucide-react";
import { Fragment } from "react";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { ExportMenu } from "../../components/export-menu.tsx";
import { PageTitle } from "../../components/page-title.tsx";
import { Failure, Loading } from "../../components/states.tsx";
import { useActorName } from "../../messages/actor-name.ts";
import { useFormat } from "../../messages/format.ts";
import { useMessages } from "../../messages/language.tsx";
import { VALUES } from "../../messages/values.ts";
import { Side } from "../../picture/actor-link.tsx";
import { useDaysWords } from "../../picture/event-row.tsx";
import { HitRow } from "../../picture/hit-row.tsx";
import { PICTURE } from "../../picture/messages.ts";
import { COMPARE } from "./messages.ts";

type Comparison = Shapes["Comparison"];
type Account = Comparison["origins"][number]["accounts"][number];

const route = getRouteApi("/events/$id");

/** The accounts of one event side by side, a column for each origin, with what they contradict each other in. */
export function CompareView() {
  const { id } = route.useParams();
  const { data, isPending, error, refetch } = useQuery({
    queryKey: ["event", id],
    queryFn: () => dataOf(api.GET("/api/events/{id}", { params: { path: { id } } })),
  });
  if (isPending) return <Loading />;
  if (error) return <Failure error={error} again={() => refetch()} />;
  return <Compared comparison={data} />;
}

function Compared({ comparison }: { comparison: Comparison }) {
  const messages = useMessages(COMPARE);
  const picture = useMessages(PICTURE);
  const values = useMessages(VALUES);
  const format = useFormat();
  const daysWords = useDaysWords();
  const nameOf = useActorName();
  const { event, origins } = comparison;
  const accounts = origins.flatMap((origin) => origin.accounts);
  const contradicting = new Set(comparison.contradictions.flatMap(({ one, other }) => [one, other]));
  return (
    <div className="view compare-view">
      <PageTitle title={messages.title} />
      <header className="view-head">
        <div>
          <p className="label">{messages.title}</p>
          <h1>
            {values.eventType[event.type]}: <Side actors={event.source} /> → <Side actors={event.target} />
          </h1>
          <p className="faint">
            {daysWords(event.days, messages.between)} ·{" "}
            {picture.accounts(accounts.length, format.number(accounts.length))},{" "}
            {picture.origins(event.independent, format.number(event.independent))}. {messages.copies}
          </p>
        </div>
        <ExportMenu at={`/api/events/${event.id}`} />
      </header>
      <Contradictions contradictions={comparison.contradictions} accounts={accounts} />
      <div className="origins">
        {origins.map(({ agency, accounts }, i) => (
          <section key={accounts[0]?.id ?? i} className="origin">
            <h2 className="label">
              {agency ? messages.agency(nameOf(agency)) : messages.origin(format.number(i + 1))}
            </h2>
            {accounts.map((account) => (
              <AccountCard key={account.id} account={account} contradicted={contradicting.has(account.id)} />
            ))}
          </section>
        ))}
      </div>
    </div>
  );
}

function Contradictions({ contradictions, accounts }: Pick<Comparison, "contradictions"> & { accounts: Account[] }) {
  const messages = useMessages(COMPARE);
  if (contradictions.length === 0) return null;
  return (
    <section className="notice alert contradictions">
      <TriangleAlert size={18} aria-hidden="true" />
      <div>
        <h2 className="label">{messages.contradictions}</h2>
        <ul>
          {contradictions.map(({ on, of, one, other }) => (
            <li key={`${on} ${of} ${one} ${other}`}>
              {[messages.on[on], of].filter(Boolean).join(": ")}:{" "}
              <AccountLink account={accounts.find(({ id }) => id === one)} /> {messages.against}{" "}
              <AccountLink account={accounts.find(({ id }) => id === other)} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

/** Leads to the words of an account. */
function AccountLink({ account }: { account: Account | undefined }) {
  if (account === undefined) return null;
  const { id, article } = account.hit;
  return (
    <Link
      to="/articles/$version"
      params={{ version: String(article.version) }}
      search={id === null ? {} : { record: id }}
    >
      {article.outlet ?? article.title ?? article.source}
    </Link>
  );
}

function AccountCard({ account, contradicted }: { account: Account; contradicted: boolean }) {
  const messages = useMessages(COMPARE);
  const daysWords = useDaysWords();
  const { hit, voices, counts, days } = account;
  return (
    <div className={`account ${contradicted ? "contradicted" : ""}`}>
      <HitRow hit={hit} />
      <dl className="account-facts">
        <dt>{messages.says}</dt>
        <dd>{voices.length > 0 ? <Side actors={voices} /> : messages.itself}</dd>
        <dt>{messages.days}</dt>
        <dd>{daysWords(days, messages.between)}</dd>
        {counts.length > 0 && (
          <>
            <dt>{messages.numbers}</dt>
            <dd>
              {counts.map(({ number, of, span }, i) => (
                <Fragment key={span.join("-")}>
                  {i > 0 && ", "}
                  <Link
                    to="/articles/$version"
                    params={{ version: String(hit.article.version) }}
                    search={{ ...(hit.id && { record: hit.id }), at: span.join("-") }}
                  >
                    {number} {of}
                  </Link>
                </Fragment>
              ))}
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
