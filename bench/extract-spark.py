"""Reads a corpus of JSON lines, in shards, with a Spark cluster: python extract-spark.py MASTER SHARDS CLAIMS

MASTER is the address of the cluster, as `local-cluster[2,1,1024]` or `spark://host:7077`; SHARDS a folder or a pattern of
files with a document a line; CLAIMS the folder that Spark makes, with a file for each partition: the documents with their claims
in them. `smezhnik` must be on the path of every worker, or SMEZHNIK say how to call it.
"""

import os
import sys

from pyspark import SparkConf, SparkContext

master, shards, claims = sys.argv[1:]
command = os.environ.get("SMEZHNIK", "smezhnik")

context = SparkContext(conf=SparkConf().setMaster(master).setAppName("smezhnik extract"))
try:
    # A process reads all the lines of its partition; one that ends with a failure fails the task, and Spark tries it again.
    context.textFile(shards).pipe(f"{command} extract --documents -", checkCode=True).saveAsTextFile(claims)
finally:
    context.stop()
