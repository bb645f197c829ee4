import { createHash } from "node:crypto";

import { http, HttpResponse } from "msw";

/** The environment that leads to the bucket of the tests. */
export const BUCKET_ENV = { S3_ENDPOINT: "https://store.test", S3_REGION: "eu-west-3", S3_ACCESS_KEY_ID: "AKIDEXAMPLE", S3_SECRET_ACCESS_KEY: "a secret of the tests" };

/** A bucket in memory that speaks as S3 does, with the pages of its listings two objects long; it takes signed requests alone. */
export function bucketInMemory() {
  const objects = new Map<string, { bytes: Buffer; writtenAt: Date }>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const asked: string[] = [];
  let refusing: { status: number; code: string } | null = null;

  const handler = http.all("https://store.test/union/*", async ({ request }) => {
    const url = new URL(request.url);
    const key = decodeURIComponent(url.pathname.slice("/union/".length));
    const query = url.searchParams;
    asked.push(`${request.method} ${key}${url.search ? "?…" : ""}`);
    if (!/^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/eu-west-3\/s3\/aws4_request, SignedHeaders=\S*host\S*, Signature=[0-9a-f]{64}$/.test(request.headers.get("authorization") ?? "")) return xml(403, "<Error><Code>AccessDenied</Code></Error>");
    if (refusing) return xml(refusing.status, `<Error><Code>${refusing.code}</Code></Error>`);
    const body = Buffer.from(await request.arrayBuffer());
    const upload = query.get("uploadId");
    if (request.method === "POST" && query.has("uploads")) {
      uploads.set("upload-1", new Map());
      return xml(200, "<InitiateMultipartUploadResult><UploadId>upload-1</UploadId></InitiateMultipartUploadResult>");
    }
    if (request.method === "PUT" && upload) {
      uploads.get(upload)?.set(Number(query.get("partNumber")), body);
      return new HttpResponse(null, { headers: { etag: `"${createHash("md5").update(body).digest("hex")}"` } });
    }
    if (request.method === "POST" && upload) {
      const parts = [...(uploads.get(upload) ?? [])].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes);
      objects.set(key, { bytes: Buffer.concat(parts), writtenAt: new Date() });
      uploads.delete(upload);
      return xml(200, "<CompleteMultipartUploadResult/>");
    }
    if (request.method === "DELETE") {
      if (upload) uploads.delete(upload);
      else objects.delete(key);
      return new HttpResponse(null, { status: 204 });
    }
    if (request.method === "PUT") {
      objects.set(key, { bytes: body, writtenAt: new Date() });
      return new HttpResponse(null);
    }
    if (key === "") return listing(query);
    const found = objects.get(key);
    if (!found) return request.method === "HEAD" ? new HttpResponse(null, { status: 404 }) : xml(404, "<Error><Code>NoSuchKey</Code></Error>");
    return new HttpResponse(request.method === "HEAD" ? null : new Uint8Array(found.bytes));
  });

  function listing(query: URLSearchParams) {
    const keys = [...objects.keys()].filter((each) => each.startsWith(query.get("prefix") ?? "")).toSorted();
    const from = Number(query.get("continuation-token") ?? 0);
    const page = keys.slice(from, from + 2);
    const contents = page.map((each) => `<Contents><Key>${each.replaceAll("&", "&amp;")}</Key><LastModified>${objects.get(each)?.writtenAt.toISOString()}</LastModified><Size>${objects.get(each)?.bytes.length}</Size></Contents>`);
    const more = from + 2 < keys.length ? `<NextContinuationToken>${from + 2}</NextContinuationToken>` : "";
    return xml(200, `<ListBucketResult>${contents.join("")}${more}</ListBucketResult>`);
  }

  return { handler, objects, uploads, asked, refuse: (status: number, code: string) => void (refusing = { status, code }) };
}

function xml(status: number, body: string): Response {
  return new HttpResponse(`<?xml version="1.0"?>${body}`, { status, headers: { "content-type": "application/xml" } });
}
