/**
 * Forms with files, for routes that have checked who sends them. Files go to disk as they arrive and never lie in
 * memory; a few forms are received at a time while the next ones wait unread, and the files are deleted once the
 * answer is sent.
 */

import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyReply, FastifyRequest } from 'fastify';
import PQueue from 'p-queue';
import { memberOf } from '#common/narrow.ts';
import { hours, now } from './clock.ts';
import { Refusal, refusal } from './errors.ts';
import { reportFault } from './faults.ts';
import type { App } from './http.ts';

export type UploadLimits = {
  files: number;
  /** Longer ones are cut off one byte beyond, so that the reader sees they were too long. */
  fileBytes: number;
  fields: number;
  /** Of all fields together, names included. */
  fieldBytes: number;
};

const AT_ONCE = 4;
const MAX_WAITING = 20;
/** Left behind by a process that was killed. */
const LEFTOVER_MS = hours(1);
const lane = new PQueue({ concurrency: AT_ONCE });

const formTooLarge = () => refusal(413, 'upload.too_large');
const formBroken = () => refusal(400, 'upload.broken');
/** Counts as our own fault: the answer is not to be stored, so that the form can be sent again. */
const formCutOff = () => refusal(503, 'upload.cut_off');
const tooManyUploads = () =>
  refusal(503, 'server.busy', {
    retryAfterSeconds: 5,
  });

/** Lets the routes of this scope, and no others, take forms with files. */
export async function takeUploads(scope: App): Promise<void> {
  await scope.register(multipart, { throwFileSizeLimit: false });
}

/**
 * The form of a request in a scope that takes uploads; call it once the sender is known. Its files are on disk
 * until the answer has been sent.
 */
export async function receiveForm(
  request: FastifyRequest,
  reply: FastifyReply,
  { dataDir, limits }: { dataDir: string; limits: UploadLimits },
): Promise<FormData> {
  if (lane.size >= MAX_WAITING) throw tooManyUploads();
  return lane.add(async () => {
    const folder = await openFolder(dataDir, reply);
    try {
      return await receive(request, folder, limits);
    } catch (error) {
      // The rest is neither read on nor collected.
      request.raw.unpipe();
      request.raw.resume();
      if (error instanceof Refusal) throw error;
      if (request.raw.destroyed && request.raw.complete === false) throw formCutOff();
      throw memberOf(error, 'statusCode') === 413 ? formTooLarge() : formBroken();
    }
  });
}

async function openFolder(dataDir: string, reply: FastifyReply): Promise<string> {
  const uploads = join(dataDir, 'uploads');
  await mkdir(uploads, { recursive: true });
  await deleteLeftovers(uploads);
  const folder = await mkdtemp(join(uploads, 'form-'));
  const drop = () => {
    rm(folder, { recursive: true, force: true }).catch((error: unknown) =>
      reportFault(error, `the folder ${folder} of a form could not be removed`),
    );
  };
  if (reply.raw.destroyed) drop();
  else reply.raw.once('close', drop);
  return folder;
}

async function deleteLeftovers(uploads: string): Promise<void> {
  for (const name of await readdir(uploads)) {
    const path = join(uploads, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < now().getTime() - LEFTOVER_MS) {
      await rm(path, { recursive: true, force: true });
    }
  }
}

async function receive(
  request: FastifyRequest,
  folder: string,
  { files, fileBytes, fields, fieldBytes }: UploadLimits,
): Promise<FormData> {
  const form = new FormData();
  let bufferedBytes = 0;
  const limits = {
    files,
    fields,
    parts: files + fields,
    headerPairs: 20,
    fileSize: fileBytes + 1,
    fieldSize: fieldBytes,
    fieldNameSize: 200,
  };
  for await (const part of request.parts({ limits })) {
    if (part.type === 'file') form.append(part.fieldname, await onDisk(part, folder));
    else {
      const value = String(part.value);
      bufferedBytes += part.fieldname.length + value.length;
      if (bufferedBytes > fieldBytes) throw formTooLarge();
      form.append(part.fieldname, value);
    }
  }
  return form;
}

/** A file that reads its bytes from disk when somebody asks for them. */
async function onDisk({ file, filename, mimetype }: MultipartFile, folder: string): Promise<File> {
  const path = join(folder, crypto.randomUUID());
  await pipeline(file, createWriteStream(path));
  return new File([await openAsBlob(path)], filename ?? '', { type: mimetype });
}
