"""Runs exported programs one after another inside one group of processes, because starting PyTorch takes seconds.

driver.py FOLDER PROCESSES: FOLDER holds NAME.py, and jobs.json lists [name, float32]. Writes NAME.jsonl for each.
"""

import importlib.util
import json
import os
import socket
import sys
import traceback

import torch
import torch.distributed as dist


def load(folder, name):
    spec = importlib.util.spec_from_file_location(f"program_{name.replace('-', '_')}", os.path.join(folder, f"{name}.py"))
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def work(rank, world, folder):
    os.environ.update(RANK=str(rank), WORLD_SIZE=str(world))
    torch.set_num_threads(1)
    dist.init_process_group("gloo")
    with open(os.path.join(folder, "jobs.json")) as file:
        jobs = json.load(file)
    for name, float32 in jobs:
        lines = []
        try:
            load(folder, name).run(torch.device("cpu"), parameters=True, float32=float32, emit=lines.append)
        except Exception:
            print(f"{name}, rank {rank}:\n{traceback.format_exc()}", file=sys.stderr, flush=True)
            os._exit(1)  # the other processes would wait for this one
        if rank == 0:
            with open(os.path.join(folder, f"{name}.jsonl"), "w") as file:
                file.writelines(json.dumps(line) + "\n" for line in lines)
    dist.destroy_process_group()


def main():
    folder, world = sys.argv[1], int(sys.argv[2])
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        os.environ.update(MASTER_ADDR="127.0.0.1", MASTER_PORT=str(probe.getsockname()[1]))
    children = []
    for rank in range(world):  # forked, so that PyTorch is imported once
        child = os.fork()
        if child == 0:
            work(rank, world, folder)
            os._exit(0)
        children.append(child)
    failed = False
    while children:
        child, status = os.wait()
        children.remove(child)
        if status != 0 and not failed:
            failed = True
            for other in children:
                os.kill(other, 15)
    sys.exit(1 if failed else 0)


main()
