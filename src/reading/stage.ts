import type { Layers } from "./layers.ts";

type Name = keyof Layers;

/** A step of the pipeline: a pure function from the layers that it needs to the layers that it gives. */
export interface Stage<Needs extends Name, Gives extends Name> {
  readonly name: string;
  readonly needs: readonly Needs[];
  readonly gives: readonly Gives[];
  readonly run: (layers: Pick<Layers, Needs>) => Pick<Layers, Gives>;
}

/** Names a stage and lets the compiler check what it reads and gives. */
export function stage<const Needs extends Name, const Gives extends Name>(
  description: Stage<Needs, Gives>,
): Stage<Needs, Gives> {
  return description;
}

/** Stages in their order, and the layers that are known after the last. */
export interface Pipeline<Known extends Name> {
  readonly stages: readonly Stage<never, Name>[];
  /** Appends a stage; a type error where it needs a layer that none before it gives. */
  readonly add: <Needs extends Known, Gives extends Name>(next: Stage<Needs, Gives>) => Pipeline<Known | Gives>;
  /** Runs all stages on what is known at the start. */
  readonly run: (given: Partial<Layers>) => Pick<Layers, Known>;
}

/** A pipeline that begins with the named layers and has no stage yet. */
export function pipelineFrom<const Known extends Name>(_given: readonly Known[]): Pipeline<Known> {
  return build([]);
}

function build<Known extends Name>(stages: readonly Stage<never, Name>[]): Pipeline<Known> {
  return {
    stages,
    add: (next) => build([...stages, next as unknown as Stage<never, Name>]),
    run: (given) => {
      let layers: Partial<Layers> = given;
      for (const { run } of stages) layers = { ...layers, ...run(layers as never) };
      return layers as Pick<Layers, Known>;
    },
  };
}
