import * as tf from "@tensorflow/tfjs-core";

/**
 * One draw call of the WebGL backend: GLSL that computes one number of the output per fragment. tfjs writes the samplers
 * (`getX(i, j)` reads input x) and `getOutputCoords`. A program compiles once per shapes of its inputs; what changes from
 * iteration to iteration goes through `uniforms`.
 */
export interface Program {
  readonly variableNames: string[];
  readonly outputShape: number[];
  readonly userCode: string;
  readonly customUniforms?: { name: string; type: "float" | "int" }[];
}

interface WebGlBackend {
  runWebGLProgram(program: Program, inputs: tf.TensorInfo[], dtype: "float32", uniforms?: number[][]): tf.TensorInfo;
}

const kernelName = "FusedProgram";

/** Makes {@link draw} possible; call once the WebGL backend is loaded. */
export function registerPrograms(): void {
  if (tf.getKernel(kernelName, "webgl")) return;
  tf.registerKernel({
    kernelName,
    backendName: "webgl",
    kernelFunc({ inputs, attrs, backend }) {
      const { program, uniforms } = attrs as unknown as { program: Program; uniforms: number[][] };
      return (backend as unknown as WebGlBackend).runWebGLProgram(
        program,
        Object.values(inputs) as tf.TensorInfo[],
        "float32",
        uniforms,
      );
    },
  });
}

/** Runs a program on tensors given in the order of its `variableNames`. */
export function draw<T extends tf.Tensor>(program: Program, inputs: readonly tf.Tensor[], ...uniforms: number[]): T {
  const named = Object.fromEntries(inputs.map((tensor, i) => [program.variableNames[i], tensor]));
  const attributes = { program, uniforms: uniforms.map((value) => [value]) } as unknown as tf.NamedAttrMap;
  return tf.engine().runKernel(kernelName, named, attributes) as unknown as T;
}
