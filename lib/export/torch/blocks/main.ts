/** Starting the processes. */
export const main = `# ---------------------------------------------------------------------------------------------------------------------
# Starting: several processes on this machine, torchrun, or Slurm.


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--processes", type=int, help="start so many processes on this machine (without torchrun)")
    parser.add_argument("--every", type=int, default=1, help="print every so many iterations (default 1)")
    parser.add_argument("--parameters", action="store_true", help="print all models at the end")
    parser.add_argument("--float32", action="store_true", help="compute in float32 (default float64)")
    parser.add_argument("--backend", choices=["gloo", "nccl"], help="default: nccl if each process has a GPU")
    return parser.parse_args()


def run(device, every=1, parameters=False, float32=False, emit=None):
    """Runs the experiment in the process group that is there. Rank 0 calls 'emit' with each record, or prints it."""
    world = dist.get_world_size()
    fewest = min(setting.n for setting in SETTINGS)
    if world > fewest:
        raise SystemExit(f"There are {world} processes for {fewest} nodes. Start at most {fewest}.")
    torch.set_default_dtype(torch.float32 if float32 else torch.float64)
    show = emit or (lambda record: print(json.dumps(record), flush=True))
    train(device, max(1, every), parameters, show if dist.get_rank() == 0 else lambda record: None)


def join(local_rank, local_world, chosen):
    """Joins the process group that the environment describes, and runs."""
    has_gpu = torch.cuda.is_available() and local_world <= torch.cuda.device_count()
    backend = chosen.backend or ("nccl" if has_gpu else "gloo")
    device = torch.device("cuda", local_rank) if backend == "nccl" else torch.device("cpu")
    if backend == "nccl":
        torch.cuda.set_device(device)
    else:
        torch.set_num_threads(max(1, (os.cpu_count() or 1) // local_world))
    dist.init_process_group(backend)
    try:
        run(device, chosen.every, chosen.parameters, chosen.float32)
    except Diverged as diverged:
        if dist.get_rank() == 0:
            print(diverged, file=sys.stderr, flush=True)
        raise SystemExit(3)
    finally:
        dist.destroy_process_group()


def start(rank, world, chosen):
    """One of the processes that 'main' starts on this machine."""
    os.environ.update(RANK=str(rank), WORLD_SIZE=str(world))
    join(rank, world, chosen)


def main():
    chosen, env = options(), os.environ
    if chosen.processes is None and "RANK" in env:  # torchrun
        join(int(env.get("LOCAL_RANK", 0)), int(env.get("LOCAL_WORLD_SIZE", 1)), chosen)
    elif chosen.processes is None and int(env.get("SLURM_NTASKS", 1)) > 1 and "SLURM_PROCID" in env:  # srun
        if "MASTER_ADDR" not in env:
            raise SystemExit("MASTER_ADDR is missing. Export the first host's name, as the top of this file shows.")
        env.setdefault("MASTER_PORT", "29500")
        env.update(RANK=env["SLURM_PROCID"], WORLD_SIZE=env["SLURM_NTASKS"])
        per_host = env.get("SLURM_STEP_TASKS_PER_NODE", env.get("SLURM_TASKS_PER_NODE", "1"))  # such as 4(x2),1
        join(int(env["SLURM_LOCALID"]), max(int(part.split("(")[0]) for part in per_host.split(",")), chosen)
    else:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            env.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(probe.getsockname()[1]))
        processes = chosen.processes or 1
        try:
            torch.multiprocessing.spawn(start, (processes, chosen), nprocs=processes)
        except torch.multiprocessing.ProcessExitedException as failed:
            raise SystemExit(failed.exit_code)`;
