import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { api, dataOf, type Shapes } from "../../api/client.ts";
import { Failure, Loading } from "../../components/states.tsx";

interface WithDossierProps {
  /** Of the directory. */
  readonly actor: string;
  readonly children: (dossier: Shapes["Dossier"]) => ReactNode;
}

/** Fetches a dossier and shows it; says so where it is on its way or cannot be had. */
export function WithDossier({ actor, children }: WithDossierProps) {
  const query = useQuery({
    queryKey: ["dossier", actor],
    queryFn: () => dataOf(api.GET("/api/dossiers/{actor}", { params: { path: { actor } } })),
  });
  return answered(query, children);
}

interface WithPairProps {
  /** Both of the directory. */
  readonly actor: string;
  readonly other: string;
  readonly children: (pair: Shapes["PairDossier"]) => ReactNode;
}

/** The same for what is told of two towards each other. */
export function WithPair({ actor, other, children }: WithPairProps) {
  const query = useQuery({
    queryKey: ["dossier", actor, other],
    queryFn: () => dataOf(api.GET("/api/dossiers/{actor}/{other}", { params: { path: { actor, other } } })),
  });
  return answered(query, children);
}

function answered<Answer>(query: UseQueryResult<Answer>, show: (answer: Answer) => ReactNode): ReactNode {
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} again={() => query.refetch()} />;
  return show(query.data);
}
